import type { SparseMatrix } from './sparse.ts'

/** Columns are worked through in blocks of this many, so that what is in work stays in the processor's cache. */
const BLOCK = 1024

/**
 * The dot products of all pairs of rows: rows × rows, row after row, symmetric.
 *
 * Costs the pairs of entries that share a column, plus rows × columns / 1024.
 */
export function rowGram(matrix: SparseMatrix): Float64Array {
  const { rows, dims, starts, columns, values } = matrix
  const gram = new Float64Array(rows * rows)
  const next = starts.slice(0, rows)
  const heads = new Int32Array(BLOCK + 1)
  for (let firstColumn = 0; firstColumn < dims; firstColumn += BLOCK) {
    // The block's entries by column: those of column c are [heads[c] … heads[c + 1]) of owners and shares, by row.
    heads.fill(0)
    const begins = next.slice()
    for (let i = 0; i < rows; i++) {
      let p = begins[i]!
      for (; p < starts[i + 1]! && columns[p]! < firstColumn + BLOCK; p++)
        heads[columns[p]! - firstColumn + 1]!++
      next[i] = p
    }
    for (let c = 0; c < BLOCK; c++) heads[c + 1]! += heads[c]!
    const owners = new Int32Array(heads[BLOCK]!)
    const shares = new Float64Array(heads[BLOCK]!)
    const ends = heads.slice()
    for (let i = 0; i < rows; i++) {
      for (let p = begins[i]!; p < next[i]!; p++) {
        const at = ends[columns[p]! - firstColumn]!++
        owners[at] = i
        shares[at] = values[p]!
      }
    }
    for (let c = 0; c < BLOCK; c++) {
      const head = heads[c]!
      for (let a = head; a < heads[c + 1]!; a++) {
        const row = owners[a]! * rows
        const share = shares[a]!
        for (let b = head; b <= a; b++) gram[row + owners[b]!]! += share * shares[b]!
      }
    }
  }
  for (let i = 0; i < rows; i++) for (let j = 0; j < i; j++) gram[j * rows + i] = gram[i * rows + j]!
  return gram
}
