/**
 * Sparse vectors in compressed rows: row i has its column numbers in `columns[starts[i] … starts[i + 1])`, ascending,
 * and its values at the same places in `values`. Written once by its maker.
 */
export interface SparseMatrix {
  readonly rows: number
  readonly dims: number
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

/** Dot product of row `i` of `a` and row `j` of `b`; the cosine when both rows have length 1. */
export function sparseDot(a: SparseMatrix, i: number, b: SparseMatrix, j: number): number {
  let p = a.starts[i]!
  let q = b.starts[j]!
  const pEnd = a.starts[i + 1]!
  const qEnd = b.starts[j + 1]!
  let sum = 0
  while (p < pEnd && q < qEnd) {
    const difference = a.columns[p]! - b.columns[q]!
    if (difference === 0) sum += a.values[p++]! * b.values[q++]!
    else if (difference < 0) p++
    else q++
  }
  return sum
}

/** Length of row `i`: the root of its dot product with itself. */
export function rowLength(matrix: SparseMatrix, i: number): number {
  let squares = 0
  for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++) squares += matrix.values[p]! ** 2
  return Math.sqrt(squares)
}
