import type { Row } from '../../tables/schema.ts'
import { concernOrder } from './concern-order.ts'
import type { ReportIndex } from '../report-index.ts'

const RANK = ['recurring', 'related']

/** The pairs of an earlier and a later concern that came back: recurring before related, then the likeliest first. */
export function pairsThatCameBack(index: ReportIndex): readonly Row<'recurrences'>[] {
  const order = concernOrder(index)
  return index.tables.recurrences
    .filter(({ verdict }) => RANK.includes(verdict))
    .sort(
      (a, b) =>
        RANK.indexOf(a.verdict) - RANK.indexOf(b.verdict) ||
        b.probability - a.probability ||
        order(a.earlier_concern_id, b.earlier_concern_id) ||
        order(a.later_concern_id, b.later_concern_id),
    )
}
