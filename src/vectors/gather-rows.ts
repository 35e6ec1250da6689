import type { SparseMatrix } from './sparse.ts'

/** One row of one of several matrices with the same columns. */
export interface RowPlace {
  readonly matrix: SparseMatrix
  readonly row: number
}

/** The given rows in the given order, as a matrix of their own. */
export function gatherRows(places: readonly RowPlace[], dims: number): SparseMatrix {
  const starts = new Int32Array(places.length + 1)
  for (const [i, { matrix, row }] of places.entries()) {
    starts[i + 1] = starts[i]! + matrix.starts[row + 1]! - matrix.starts[row]!
  }
  const columns = new Int32Array(starts[places.length]!)
  const values = new Float32Array(starts[places.length]!)
  for (const [i, { matrix, row }] of places.entries()) {
    columns.set(matrix.columns.subarray(matrix.starts[row], matrix.starts[row + 1]), starts[i])
    values.set(matrix.values.subarray(matrix.starts[row], matrix.starts[row + 1]), starts[i])
  }
  return { rows: places.length, dims, starts, columns, values }
}
