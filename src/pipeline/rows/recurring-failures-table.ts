import type { RecurringFailure } from '../../recurrence/group-failures.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

export const recurringFailuresTable = (
  failures: readonly RecurringFailure[],
): readonly Row<'recurring_failures'>[] =>
  failures.map((failure) => ({
    failure_id: failure.id,
    label: failure.label,
    theme_id: failure.themeId ?? null,
    establishments: listCell(failure.establishments),
    concerns: listCell(failure.concerns),
    establishment_count: failure.establishments.length,
    concern_count: failure.concerns.length,
  }))
