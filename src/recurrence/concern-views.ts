import { concernRowsOf, type PassagePlace } from '../util/concern-rows.ts'
import type { View } from '../vectors/embedder.ts'
import type { RowRoom } from '../vectors/row-room.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import type { PassageViews } from './passage-views.ts'

/** The concerns as each view sees them; row i belongs to the concern of index i. */
export type ConcernViews = Readonly<Record<View['name'], SparseMatrix>>

/** @param room that packed rows are laid in, new for each lot; default: each view's own */
export function takeConcernViews(
  vectors: PassageViews,
  passages: readonly PassagePlace[],
  room?: RowRoom,
): ConcernViews {
  const rows = concernRowsOf(passages).map(({ row }) => row)
  return {
    lexical: vectors.lexical.take(rows, room),
    lsa: vectors.lsa.take(rows, room),
    concepts: vectors.concepts.take(rows, room),
  }
}
