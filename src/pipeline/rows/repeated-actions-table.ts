import type { RepeatedAction } from '../../recurrence/match-repeated-actions.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

export const repeatedActionsTable = (
  repeated: readonly RepeatedAction[],
): readonly Row<'repeated_actions'>[] =>
  repeated.map((pair) => ({
    earlier_action_id: pair.earlier,
    later_action_id: pair.later,
    verdict: pair.verdict,
    score: pair.score,
    similarity: pair.similarity,
    shared_things: listCell(pair.sharedThings),
    earlier_target: pair.earlierTarget.printed,
    later_target: pair.laterTarget.printed,
    slipped_months: pair.slippedMonths ?? null,
  }))
