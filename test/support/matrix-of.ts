import type { Matrix } from '../../src/vectors/matrix.ts'

/** Rows of numbers as a matrix. */
export const matrixOf = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  dims: rows[0]?.length ?? 0,
  data: Float32Array.from(rows.flat()),
})
