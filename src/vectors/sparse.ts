/**
 * Sparse vectors in compressed rows: row i has its column numbers in `columns[starts[i] … starts[i + 1])`, ascending,
 * and its values at the same places in `values`; both may be longer than the last of `starts`. Written once by its maker.
 */
export interface SparseMatrix {
  readonly rows: number
  readonly dims: number
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

/** Length of row `i`: the root of its dot product with itself. */
export function rowLength(matrix: SparseMatrix, i: number): number {
  let squares = 0
  for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++) squares += matrix.values[p]! ** 2
  return Math.sqrt(squares)
}
