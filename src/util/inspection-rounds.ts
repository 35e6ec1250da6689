import type { IsoDate } from '../domain/plan.ts'
import { compareCodeUnits } from './compare-code-units.ts'

/** What tells which inspection a plan answers, and when it was. */
interface InspectedPlan {
  readonly id: string
  readonly kind: string
  readonly establishmentSlug: string
  readonly inspectionStart?: IsoDate
  readonly inspectionEnd?: IsoDate
  readonly reportPublished?: IsoDate
  readonly planSubmitted?: IsoDate
}

/** The plans of one establishment's inspections that began on one day: one, unless two were told apart by nothing. */
export interface InspectionRound<P> {
  readonly date: IsoDate
  readonly plans: readonly P[]
}

/** Kinds of plans that answer an inspection of one establishment as a whole (an urgent notification comes of one). */
export const WHOLE_INSPECTIONS: readonly string[] = ['inspection', 'urgent notification']

/**
 * The inspections of every establishment from the earliest to the latest. Plans without any date cannot be placed and
 * are left out; so are answers to reviews of progress, which look at some of the concerns only, and to thematic
 * inspections, which have no establishment.
 *
 * @returns rounds by establishment slug, slugs in code-unit order
 */
export function inspectionRounds<P extends InspectedPlan>(
  plans: readonly P[],
): ReadonlyMap<string, readonly InspectionRound<P>[]> {
  const rounds = new Map<string, Map<IsoDate, P[]>>()
  for (const plan of [...plans].sort(
    (a, b) => compareCodeUnits(a.establishmentSlug, b.establishmentSlug) || compareCodeUnits(a.id, b.id),
  )) {
    const date = inspectionDate(plan)
    if (date === undefined || !WHOLE_INSPECTIONS.includes(plan.kind)) continue
    const dates = rounds.get(plan.establishmentSlug) ?? new Map<IsoDate, P[]>()
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
export function inspectionDate(plan: InspectedPlan): IsoDate | undefined {
  return plan.inspectionStart ?? plan.inspectionEnd ?? plan.reportPublished ?? plan.planSubmitted
}
