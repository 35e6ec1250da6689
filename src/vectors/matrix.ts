/** Dense vectors: `rows` × `dims` in one array, row after row; written once by its maker, never changed after. */
export interface Matrix {
  readonly rows: number
  readonly dims: number
  readonly data: Float32Array
}

/** Row `i` as a view on the matrix's own memory (no copy). */
export function matrixRow(matrix: Matrix, i: number): Float32Array {
  return matrix.data.subarray(i * matrix.dims, (i + 1) * matrix.dims)
}
