import type { SparseMatrix } from './sparse.ts'

/** One row while it is being made: column → value, in any order. */
export type SparseRow = ReadonlyMap<number, number>

/** Packs rows into a matrix; zeros are left out, columns sorted, so that equal rows have equal bytes. */
export function sparseFromRows(rows: readonly SparseRow[], dims: number): SparseMatrix {
  const starts = new Int32Array(rows.length + 1)
  const kept = rows.map((row) => [...row].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b))
  for (const [i, entries] of kept.entries()) starts[i + 1] = starts[i]! + entries.length
  const columns = new Int32Array(starts[rows.length]!)
  const values = new Float32Array(starts[rows.length]!)
  for (const [i, entries] of kept.entries()) {
    for (const [j, [column, value]] of entries.entries()) {
      columns[starts[i]! + j] = column
      values[starts[i]! + j] = value
    }
  }
  return { rows: rows.length, dims, starts, columns, values }
}
