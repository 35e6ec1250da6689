import { sparseFromRows } from '../../src/vectors/sparse-from-rows.ts'
import type { SparseMatrix } from '../../src/vectors/sparse.ts'

/** A sparse matrix from rows written out in full. */
export function sparse(...rows: readonly (readonly number[])[]): SparseMatrix {
  return sparseFromRows(
    rows.map((row) => new Map(row.map((value, column) => [column, value]))),
    rows[0]?.length ?? 0,
  )
}

/** A sparse matrix's rows in full, rounded to 5 places. */
export function dense(matrix: SparseMatrix): readonly (readonly number[])[] {
  return Array.from({ length: matrix.rows }, (_, i) => {
    const row = new Array<number>(matrix.dims).fill(0)
    for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++) {
      row[matrix.columns[p]!] = Math.round(matrix.values[p]! * 1e5) / 1e5
    }
    return row
  })
}
