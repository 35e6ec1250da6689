import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'

/** The first and the last of some dates, `2025-03-13`. */
export interface DateSpan {
  readonly first: string
  readonly last: string
}

/** From when to when the plans of a report reach. */
export interface PlanDates {
  /** Last days of their inspections. */
  readonly inspected?: DateSpan
  /** Days on which they were submitted. */
  readonly submitted?: DateSpan
  /** The latest date of any kind. */
  readonly latest?: string
}

/** The dates of plans, those that are known. */
export function planDates(plans: readonly Row<'plans'>[]): PlanDates {
  const inspected = spanOf(plans.map((plan) => plan.inspection_end ?? plan.inspection_start))
  const submitted = spanOf(plans.map((plan) => plan.plan_submitted))
  const latest = spanOf([
    ...plans.map((plan) => plan.report_published),
    inspected?.last ?? null,
    submitted?.last ?? null,
  ])?.last
  return {
    ...(inspected === undefined ? {} : { inspected }),
    ...(submitted === undefined ? {} : { submitted }),
    ...(latest === undefined ? {} : { latest }),
  }
}

function spanOf(dates: readonly (string | null)[]): DateSpan | undefined {
  const known = dates.filter((date) => date !== null).sort(compareCodeUnits)
  const [first] = known
  const last = known.at(-1)
  return first === undefined || last === undefined ? undefined : { first, last }
}
