import type { Entries } from './entries.ts'
import type { SparseMatrix } from './sparse.ts'

/** Packs rows whose columns are sorted already into a matrix. */
export function joinEntries(rows: readonly Entries[], dims: number): SparseMatrix {
  const starts = new Int32Array(rows.length + 1)
  for (const [i, row] of rows.entries()) starts[i + 1] = starts[i]! + row.columns.length
  const columns = new Int32Array(starts[rows.length]!)
  const values = new Float32Array(starts[rows.length]!)
  for (const [i, row] of rows.entries()) {
    columns.set(row.columns, starts[i])
    values.set(row.values, starts[i])
  }
  return { rows: rows.length, dims, starts, columns, values }
}
