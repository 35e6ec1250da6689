import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { Figures } from './figures/figures.ts'
import type { ReportIndex } from './report-index.ts'

/** The order of `prisonsInOrder`, for sentences and captions. */
export const PRISON_ORDER = 'by the number of concerns that came back, then by the number of concerns'

/** Slugs of the establishments: the first are told of, and drawn, where there are too many for all. */
export function prisonsInOrder(index: ReportIndex, figures: Figures): readonly string[] {
  const cameBack = (slug: string): number => figures.value('establishment_came_back', slug)
  const concerns = new Map(
    [...index.establishments].map(([slug, plans]) => [
      slug,
      plans.reduce((sum, plan) => sum + index.concernsOf(plan.plan_id).length, 0),
    ]),
  )
  return [...index.establishments.keys()].sort(
    (a, b) =>
      cameBack(b) - cameBack(a) || (concerns.get(b) ?? 0) - (concerns.get(a) ?? 0) || compareCodeUnits(a, b),
  )
}

/** Of these, in the same order, those with two inspections or more, so that something can have come back. */
export const reinspectedPrisons = (index: ReportIndex, figures: Figures): readonly string[] =>
  prisonsInOrder(index, figures).filter((slug) => index.inspectionsOf(slug) > 1)
