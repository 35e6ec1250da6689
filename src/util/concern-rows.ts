import type { ConcernId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import { compareCodeUnits } from './compare-code-units.ts'

/** What tells where a passage belongs. */
export type PassagePlace = Pick<Passage, 'id' | 'kind' | 'concernId'>

/** Where a concern and its actions stand among passages, and so in every matrix with one row per passage. */
export interface ConcernRows {
  readonly id: ConcernId
  readonly row: number
  readonly actionRows: readonly number[]
}

/** The rows of every concern, in code-unit order of the concerns' ids whatever the order of the passages. */
export function concernRowsOf(passages: readonly PassagePlace[]): readonly ConcernRows[] {
  const actionRows = new Map<ConcernId, number[]>()
  for (const [row, passage] of passages.entries()) {
    if (passage.kind === 'concern') continue
    const rows = actionRows.get(passage.concernId)
    if (rows === undefined) actionRows.set(passage.concernId, [row])
    else rows.push(row)
  }
  return passages
    .flatMap((passage, row) => (passage.kind === 'concern' ? [{ id: passage.concernId, row }] : []))
    .map(({ id, row }) => ({ id, row, actionRows: sortById(actionRows.get(id) ?? [], passages) }))
    .sort((a, b) => compareCodeUnits(a.id, b.id))
}

function sortById(rows: readonly number[], passages: readonly PassagePlace[]): readonly number[] {
  return [...rows].sort((a, b) => compareCodeUnits(passages[a]!.id, passages[b]!.id))
}
