import { compareCodeUnits } from '../util/compare-code-units.ts'
import { formatMonth } from './format-date.ts'
import type { PlanRow } from './report-index.ts'

/** `HMP Maidstone, October 2022`: the prison and the month in which its inspection ended. */
export const planName = (plan: PlanRow): string => `${subjectName(plan)}, ${inspectionMonth(plan)}`

/** The establishment as printed; a thematic plan, which has none, goes by its title. */
export const subjectName = (plan: PlanRow): string => plan.establishment ?? plan.title ?? plan.plan_id

/** `October 2022`, by which readers tell the inspections of one prison apart. */
export function inspectionMonth(plan: PlanRow): string {
  const date = plan.inspection_end ?? plan.inspection_start
  return date === null ? `date not known (${plan.plan_id})` : formatMonth(date)
}

/** `October 2022`, `March 2024 (review of progress)`: what a plan answers, where it may be no inspection as a whole. */
export const visitMonth = (plan: PlanRow): string =>
  plan.kind === 'inspection' ? inspectionMonth(plan) : `${inspectionMonth(plan)} (${plan.kind})`

/** `2022, 2025`: the years in which the inspections ended, each once. */
export function inspectionYears(plans: readonly PlanRow[]): string {
  const years = plans.map((plan) => inspectionYear(plan) ?? 'year not known')
  return [...new Set(years)].sort(compareCodeUnits).join(', ')
}

/** `2022`: the year in which the inspection ended; `undefined` where it is not known. */
export const inspectionYear = (plan: PlanRow): string | undefined =>
  (plan.inspection_end ?? plan.inspection_start)?.slice(0, 4)
