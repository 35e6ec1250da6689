import type { SparseMatrix } from './sparse.ts'

/** Columns are worked through in blocks of this many, so that what is in work stays in the processor's cache. */
const BLOCK = 1024

/** Dot products of rows `from` to `to` (not included) of a matrix with all rows of another: to − from × those rows. */
export type BlockProducts = (matrix: SparseMatrix, from: number, to: number) => Float64Array

/**
 * Prepares the dot products of many rows with each row of one matrix; it costs the pairs of entries that share a column.
 * Each is summed up in the order of columns, so that it does not depend on how many are asked for at once; hundreds at
 * once take two thirds of the time (900 rows of 5,500 numbers with 512 such rows: 1.6 s instead of 2.5 s).
 */
export function blockProductsWith(rows: SparseMatrix): BlockProducts {
  const size = rows.rows
  const heads = new Int32Array(rows.dims + 1)
  for (const column of rows.columns) heads[column + 1]!++
  for (let column = 0; column < rows.dims; column++) heads[column + 1]! += heads[column]!
  const next = heads.slice()
  const owners = new Int32Array(rows.columns.length)
  const shares = new Float64Array(rows.columns.length)
  for (let i = 0; i < size; i++) {
    for (let p = rows.starts[i]!; p < rows.starts[i + 1]!; p++) {
      const at = next[rows.columns[p]!]!++
      owners[at] = i
      shares[at] = rows.values[p]!
    }
  }
  return ({ dims, starts, columns, values }, from, to) => {
    const products = new Float64Array((to - from) * size)
    const reached = starts.slice(from, to)
    for (let end = BLOCK; end < dims + BLOCK; end += BLOCK) {
      for (let i = 0; i < to - from; i++) {
        let p = reached[i]!
        for (; p < starts[from + i + 1]! && columns[p]! < end; p++) {
          const column = columns[p]!
          const value = values[p]!
          for (let q = heads[column]!; q < heads[column + 1]!; q++)
            products[i * size + owners[q]!]! += value * shares[q]!
        }
        reached[i] = p
      }
    }
    return products
  }
}
