import type { PlanRow, ReportIndex } from '../report-index.ts'

/** The establishment of a plan by the name of its latest plan; a thematic plan, which has none, goes by its title. */
export const subjectOf = (index: ReportIndex, plan: PlanRow): string =>
  plan.establishment === null
    ? (plan.title ?? plan.plan_id)
    : index.establishmentName(plan.establishment_slug)

/** The last day of a plan's inspection, or the first where that is all that is known. */
export const inspectedOn = (plan: PlanRow): string | null => plan.inspection_end ?? plan.inspection_start
