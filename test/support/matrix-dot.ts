import type { Matrix } from '../../src/vectors/matrix.ts'

/** Dot product of row `i` of `a` and row `j` of `b`; the cosine when both rows have length 1. */
export function matrixDot(a: Matrix, i: number, b: Matrix, j: number): number {
  const p = i * a.dims
  const q = j * b.dims
  let sum = 0
  for (let d = 0; d < a.dims; d++) sum += a.data[p + d]! * b.data[q + d]!
  return sum
}
