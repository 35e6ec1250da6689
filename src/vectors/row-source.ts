import { packedRows, type PackedPortion } from './packed-rows.ts'
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
  /** What they are taken from. */
  readonly data: RowData
}

/** Rows as data alone, so that another thread can open them. */
export type RowData =
  | { readonly kind: 'plain'; readonly matrix: SparseMatrix }
  | {
      readonly kind: 'packed'
      readonly portions: readonly PackedPortion[]
      /** The row of the portions, counted through them, that each row is; several may be the same. */
      readonly rows: Int32Array
      readonly dims: number
    }

/** A matrix whose rows are all there. */
export const rowSource = (matrix: SparseMatrix): RowSource => openRows({ kind: 'plain', matrix })

/** Opens rows, also those that another thread made. */
export function openRows(data: RowData): RowSource {
  if (data.kind === 'plain') {
    const { matrix } = data
    return { rows: matrix.rows, dims: matrix.dims, take: (rows) => pickRows(matrix, rows), data }
  }
  const kept = packedRows(data.portions)
  const { rows, dims } = data
  const take: RowSource['take'] = (asked, room) =>
    kept.take(
      asked.map((row) => rows[row]!),
      dims,
      room,
    )
  return { rows: rows.length, dims, take, data }
}
