import type { Plan } from '../../domain/plan.ts'
import type { RecurringFailure } from '../../recurrence/group-failures.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

/** @param plans those of the concerns */
export function recurringFailuresTable(
  failures: readonly RecurringFailure[],
  plans: readonly Plan[],
): readonly Row<'recurring_failures'>[] {
  const textOf = new Map(plans.flatMap((plan) => plan.concerns.map(({ id, text }) => [id, text] as const)))
  return failures.map((failure) => {
    const years = [...new Set(failure.members.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
    return {
      failure_id: failure.id,
      label: failure.label,
      theme_id: failure.themeId ?? null,
      establishments: listCell(failure.establishments),
      concerns: listCell(failure.concerns),
      establishment_count: failure.establishments.length,
      concern_count: failure.concerns.length,
      years: years.length === 0 ? null : listCell(years.map(String)),
      density: failure.density,
      representative_concern_id: failure.representative,
      quote: textOf.get(failure.representative) ?? '',
      establishments_without: failure.without.length === 0 ? null : listCell(failure.without),
    }
  })
}
