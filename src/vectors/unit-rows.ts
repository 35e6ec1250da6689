import { rowLength, type SparseMatrix } from './sparse.ts'

/** The same rows at length 1; a row without a value stays empty. */
export function unitRows(matrix: SparseMatrix): SparseMatrix {
  const values = new Float32Array(matrix.values.length)
  for (let i = 0; i < matrix.rows; i++) {
    const length = rowLength(matrix, i)
    const scale = length > 0 ? 1 / length : 0
    for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++) values[p] = matrix.values[p]! * scale
  }
  return { ...matrix, values }
}
