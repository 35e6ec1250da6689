import type { Matrix } from './matrix.ts'

/**
 * Dot products of a row with some rows of the same matrix, each to the bit what one sum over the columns gives. Four rows
 * are worked on at once, so that the processor need not wait for one sum: half the time.
 *
 * @param found where they are written, as long as `rows` at least; default: an array of their own. New arrays for millions of
 * short lists take as long as the products
 * @returns `found`, with one for each of `rows`, in their order
 */
export function rowDots(
  { dims, data }: Matrix,
  i: number,
  rows: ArrayLike<number>,
  found = new Float64Array(rows.length),
): Float64Array {
  const own = i * dims
  let k = 0
  for (; k + 4 <= rows.length; k += 4) {
    const p = rows[k]! * dims
    const q = rows[k + 1]! * dims
    const r = rows[k + 2]! * dims
    const s = rows[k + 3]! * dims
    let a = 0
    let b = 0
    let c = 0
    let e = 0
    for (let d = 0; d < dims; d++) {
      const value = data[own + d]!
      a += value * data[p + d]!
      b += value * data[q + d]!
      c += value * data[r + d]!
      e += value * data[s + d]!
    }
    found[k] = a
    found[k + 1] = b
    found[k + 2] = c
    found[k + 3] = e
  }
  for (; k < rows.length; k++) {
    const p = rows[k]! * dims
    let sum = 0
    for (let d = 0; d < dims; d++) sum += data[own + d]! * data[p + d]!
    found[k] = sum
  }
  return found
}
