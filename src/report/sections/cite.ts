import type { Facets } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { data } from '../document/inline-nodes.ts'
import { quoteOf } from '../document/quote-of.ts'
import { inspectionYear, planName } from '../plan-name.ts'
import type { ActionRow, ConcernRow, PlanRow, ReportIndex } from '../report-index.ts'
import { concernName } from './concern-name.ts'

/** Where a concern stands, with its row. */
export const concernPlace = (index: ReportIndex, concern: ConcernRow): Inline => ({
  kind: 'place',
  place: index.placeOf(concern, index.plan(concern.plan_id)),
  row: { table: 'concerns', key: concern.concern_id },
})

/** The words of a concern, and where they stand. */
export const citedConcern = (index: ReportIndex, concern: ConcernRow, limit?: number): Inline => [
  quoteOf(concern.text, limit),
  ' ',
  concernPlace(index, concern),
]

/** The words of an action, and where they stand. */
export const citedAction = (index: ReportIndex, action: ActionRow, limit?: number): Inline => [
  quoteOf(action.text, limit),
  ' ',
  {
    kind: 'place',
    place: index.placeOf(action, index.planOf(action.concern_id)),
    row: { table: 'actions', key: action.action_id },
  },
]

/** `HMP Maidstone, October 2022, concern 1.2 (key)`. */
export const concernTitle = (index: ReportIndex, concern: ConcernRow): Inline => [
  data(planName(index.plan(concern.plan_id))),
  ', ',
  concernName(concern),
]

/** What some concerns may be filtered by: prisons, primary themes and years, each once. */
export function facetsOf(index: ReportIndex, concerns: readonly ConcernRow[]): Facets {
  const plans = concerns.map(({ plan_id: id }) => index.plan(id))
  const themes = concerns.flatMap(({ concern_id: id }) => index.primaryTheme(id)?.theme_id ?? [])
  return {
    prisons: unique(plans.flatMap((plan) => (plan.establishment === null ? [] : [plan.establishment_slug]))),
    themes: unique(themes),
    years: unique(plans.flatMap((plan) => inspectionYear(plan) ?? [])),
  }
}

/** What a plan may be filtered by. */
export const planFacets = (plan: PlanRow): Facets => ({
  prisons: plan.establishment === null ? [] : [plan.establishment_slug],
  years: [inspectionYear(plan)].flatMap((year) => year ?? []),
})

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)]
