import type { RepeatedAction } from '../../recurrence/match-repeated-actions.ts'
import type { Row } from '../../tables/schema.ts'

export const repeatedActionsTable = (
  repeated: readonly RepeatedAction[],
): readonly Row<'repeated_actions'>[] =>
  repeated.map((pair) => ({
    earlier_action_id: pair.earlier,
    later_action_id: pair.later,
    similarity: pair.similarity,
    earlier_target: pair.earlierTarget.printed,
    later_target: pair.laterTarget.printed,
    slipped_months: pair.slippedMonths ?? null,
  }))
