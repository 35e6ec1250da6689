import { matrixRow, type Matrix } from './matrix.ts'

/** The given rows of a dense matrix in the given order, as a matrix of their own. */
export function selectRows(matrix: Matrix, rows: readonly number[]): Matrix {
  const data = new Float32Array(rows.length * matrix.dims)
  for (const [to, from] of rows.entries()) data.set(matrixRow(matrix, from), to * matrix.dims)
  return { rows: rows.length, dims: matrix.dims, data }
}
