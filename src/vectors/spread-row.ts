import type { SparseMatrix } from './sparse.ts'

/**
 * Prepares dot products of two rows of a matrix. The first row is spread out over all columns and kept, so that one row
 * with many others costs the entries of those only: a fifth of looking for common columns where rows are long.
 *
 * @returns a function of two row numbers; to be asked by the same first row as long as there are others for it
 */
export function spreadRow(matrix: SparseMatrix): (i: number, j: number) => number {
  const { dims, starts, columns, values } = matrix
  const spread = new Float32Array(dims)
  let known = -1
  return (i, j) => {
    if (i !== known) {
      if (known >= 0) for (let p = starts[known]!; p < starts[known + 1]!; p++) spread[columns[p]!] = 0
      for (let p = starts[i]!; p < starts[i + 1]!; p++) spread[columns[p]!] = values[p]!
      known = i
    }
    // Four sums, so that the processor need not wait for one.
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    const end = starts[j + 1]!
    let p = starts[j]!
    for (; p + 4 <= end; p += 4) {
      a += spread[columns[p]!]! * values[p]!
      b += spread[columns[p + 1]!]! * values[p + 1]!
      c += spread[columns[p + 2]!]! * values[p + 2]!
      d += spread[columns[p + 3]!]! * values[p + 3]!
    }
    for (; p < end; p++) a += spread[columns[p]!]! * values[p]!
    return a + b + (c + d)
  }
}
