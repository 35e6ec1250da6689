import type { Pledge } from '../../recurrence/promises-of.ts'
import type { Row } from '../../tables/schema.ts'

export const promisesTable = (pledges: readonly Pledge[]): readonly Row<'promises'>[] =>
  pledges.map((pledge) => ({
    action_id: pledge.actionId,
    target: pledge.target.printed,
    reported_complete: pledge.reportedComplete,
    due_before_next_inspection: pledge.dueBeforeNextInspection ?? null,
    concern_outcome: pledge.concernOutcome ?? null,
  }))
