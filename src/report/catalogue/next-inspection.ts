import type { PlanRow, ReportIndex } from '../report-index.ts'
import { inspectedOn } from './subject-of.ts'

const WHOLE = ['inspection', 'urgent notification']

/** The plan of the next inspection of a plan's establishment, as outcomes see it: reviews of progress are none. */
export function nextInspection(index: ReportIndex, plan: PlanRow): PlanRow | undefined {
  const own = inspectedOn(plan) ?? ''
  return index.establishments
    .get(plan.establishment_slug)
    ?.find((other) => WHOLE.includes(other.kind) && (inspectedOn(other) ?? '') > own)
}
