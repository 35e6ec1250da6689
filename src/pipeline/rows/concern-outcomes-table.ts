import type { ConcernOutcome } from '../../recurrence/outcomes-of.ts'
import type { Row } from '../../tables/schema.ts'

export const concernOutcomesTable = (
  outcomes: readonly ConcernOutcome[],
): readonly Row<'concern_outcomes'>[] =>
  outcomes.map(({ concernId, outcome, raisedBefore, crossesBreak, note }) => ({
    concern_id: concernId,
    outcome,
    raised_before: raisedBefore ?? null,
    crosses_2022_break: crossesBreak,
    note: note ?? null,
  }))
