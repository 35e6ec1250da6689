import { pickRows } from './pick-rows.ts'
import type { RowRoom } from './row-room.ts'
import type { SparseMatrix } from './sparse.ts'

/** Rows that are taken a few at a time: those of a large corpus are not all in memory at once. */
export interface RowSource {
  readonly rows: number
  readonly dims: number
  /**
   * The given rows in the given order, as a matrix of their own.
   *
   * @param room that they may be laid in; they hold until it is used again
   */
  take(rows: readonly number[], room?: RowRoom): SparseMatrix
}

/** A matrix whose rows are all there. */
export const rowSource = (matrix: SparseMatrix): RowSource => ({
  rows: matrix.rows,
  dims: matrix.dims,
  take: (rows) => pickRows(matrix, rows),
})
