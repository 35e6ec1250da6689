import type { RecurringFailure } from '../../recurrence/group-failures.ts'
import type { Row } from '../../tables/schema.ts'

export const failureConcernsTable = (
  failures: readonly RecurringFailure[],
): readonly Row<'failure_concerns'>[] =>
  failures.flatMap(({ id, members }) =>
    members.map((member) => ({
      failure_id: id,
      concern_id: member.concernId,
      plan_id: member.planId,
      establishment: member.establishment,
      year: member.year ?? null,
      closeness: member.closeness,
    })),
  )
