import type { YearSpan } from '../../domain/year-span.ts'
import { parseYearSpan } from '../../domain/year-span.ts'
import type { Row } from '../../tables/schema.ts'

/** Which plans and concerns a report has; what is left out limits nothing. */
export interface Scope {
  /** Slugs. */
  readonly establishments?: readonly string[]
  /** Ids: concerns whose primary theme it is. */
  readonly themes?: readonly string[]
  /** In which inspections ended. */
  readonly years?: readonly YearSpan[]
}

/** The year by which a plan is told: that in which its inspection ended, or the nearest date it has. */
export function planYear(plan: Row<'plans'>): number | undefined {
  const date = plan.inspection_end ?? plan.inspection_start ?? plan.report_published ?? plan.plan_submitted
  return date === null ? undefined : parseYearSpan(date.slice(0, 4))?.from
}

/** Whether a plan belongs to a scope; one without any date belongs to no year. */
export function isPlanIn({ establishments, years }: Scope, plan: Row<'plans'>): boolean {
  const year = planYear(plan)
  return (
    (establishments === undefined || establishments.includes(plan.establishment_slug)) &&
    (years === undefined || (year !== undefined && years.some(({ from, to }) => from <= year && year <= to)))
  )
}
