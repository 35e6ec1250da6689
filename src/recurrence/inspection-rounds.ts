import type { IsoDate, Plan } from '../domain/plan.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'

/** The plans of one establishment's inspections that began on one day: one, unless two were told apart by nothing. */
export interface InspectionRound {
  readonly date: IsoDate
  readonly plans: readonly Plan[]
}

/**
 * The inspections of every establishment from the earliest to the latest. Plans without any date cannot be placed and
 * are left out; so are answers to reviews of progress, which look at some of the concerns only, and to thematic
 * inspections, which have no establishment.
 *
 * @returns rounds by establishment slug, slugs in code-unit order
 */
export function inspectionRounds(plans: readonly Plan[]): ReadonlyMap<string, readonly InspectionRound[]> {
  const rounds = new Map<string, Map<IsoDate, Plan[]>>()
  for (const plan of [...plans].sort(
    (a, b) => compareCodeUnits(a.establishmentSlug, b.establishmentSlug) || compareCodeUnits(a.id, b.id),
  )) {
    const date = inspectionDate(plan)
    if (date === undefined || !answersInspection(plan)) continue
    const dates = rounds.get(plan.establishmentSlug) ?? new Map<IsoDate, Plan[]>()
    rounds.set(plan.establishmentSlug, dates.set(date, [...(dates.get(date) ?? []), plan]))
  }
  return new Map(
    [...rounds].map(([slug, dates]) => [
      slug,
      [...dates]
        .map(([date, ofDate]) => ({ date, plans: ofDate }))
        .sort((a, b) => compareCodeUnits(a.date, b.date)),
    ]),
  )
}

/** The day an inspection is ordered by: its start, or the nearest date that the plan gives. */
export function inspectionDate(plan: Plan): IsoDate | undefined {
  return plan.inspectionStart ?? plan.inspectionEnd ?? plan.reportPublished ?? plan.planSubmitted
}

/** Whether a plan answers an inspection of one establishment as a whole (an urgent notification comes of one). */
function answersInspection(plan: Plan): boolean {
  return plan.kind === 'inspection' || plan.kind === 'urgent notification'
}
