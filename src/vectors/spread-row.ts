import type { SparseMatrix } from './sparse.ts'

/**
 * Prepares dot products of two rows of a matrix. The first row is spread out over all columns and kept, so that one row
 * with many others costs the entries of those only: a fifth of looking for common columns where rows are long.
 *
 * @returns a function of two row numbers; to be asked by the same first row as long as there are others for it
 */
export function spreadRow(matrix: SparseMatrix): (i: number, j: number) => number {
  const { dims, starts, values } = matrix
  const columns = commonFirst(matrix)
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

/**
 * The column of each value, renumbered by how many rows have it, to a power of two: what is looked up most lies close
 * together, in the processor's cache. The values stay in their order, so that sums are to the bit what they were.
 */
function commonFirst({ dims, columns }: SparseMatrix): Int32Array {
  const counts = new Uint32Array(dims)
  for (const column of columns) counts[column]!++
  const rankOf = (column: number): number => Math.clz32(counts[column]!)
  const starts = new Uint32Array(34)
  for (let column = 0; column < dims; column++) starts[rankOf(column) + 1]!++
  for (let rank = 0; rank < 33; rank++) starts[rank + 1]! += starts[rank]!
  const places = new Int32Array(dims)
  for (let column = 0; column < dims; column++) places[column] = starts[rankOf(column)]!++
  return columns.map((column) => places[column]!)
}
