import type { SparseMatrix } from '../../src/vectors/sparse.ts'

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
