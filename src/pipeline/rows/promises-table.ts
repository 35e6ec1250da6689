import type { Pledge } from '../../recurrence/promises-of.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

export const promisesTable = (pledges: readonly Pledge[]): readonly Row<'promises'>[] =>
  pledges.map((pledge) => ({
    action_id: pledge.actionId,
    target: pledge.target.printed,
    reported_complete: pledge.reportedComplete,
    next_inspection: pledge.nextInspection ?? null,
    due_before_next_inspection: pledge.dueBeforeNextInspection ?? null,
    concern_outcome: pledge.concernOutcome ?? null,
    later_concern_ids: pledge.laterConcerns.length === 0 ? null : listCell(pledge.laterConcerns),
    finding: pledge.finding,
  }))
