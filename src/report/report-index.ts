import type { Place } from '../domain/place.ts'
import { unknownReference } from '../domain/faults/report.ts'
import type { Row, TableName, Tables } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { inspectionDate } from '../util/inspection-rounds.ts'
import { asInspected, nextInspections } from './next-inspections.ts'

export type PlanRow = Row<'plans'>
export type ConcernRow = Row<'concerns'>
export type ActionRow = Row<'actions'>

/** The rows of one run, findable by their ids and in reading order. */
export interface ReportIndex {
  readonly tables: Tables
  /** By establishment, then by the date of inspection. */
  readonly plans: readonly PlanRow[]
  /** Slugs in code-unit order, each with its plans by date of inspection; thematic plans belong to none. */
  readonly establishments: ReadonlyMap<string, readonly PlanRow[]>
  /** In the order of `plans`, then as printed. */
  readonly concerns: readonly ConcernRow[]
  plan(planId: string): PlanRow
  concern(concernId: string): ConcernRow
  action(actionId: string): ActionRow
  planOf(concernId: string): PlanRow
  concernsOf(planId: string): readonly ConcernRow[]
  actionsOf(concernId: string): readonly ActionRow[]
  /** Name as printed in the establishment's latest plan. */
  establishmentName(slug: string): string
  /** How many inspections of an establishment there are plans of; reviews of progress are none. */
  inspectionsOf(slug: string): number
  /** A plan of the next inspection of its establishment, as concerns are compared; none where it is not in the tables. */
  nextInspection(planId: string): PlanRow | undefined
  /** Where a concern or an action of the plan stands. */
  placeOf(row: { readonly line_start: number | null; readonly line_end: number | null }, plan: PlanRow): Place
  /** Of the primary theme; `undefined` where no theme was assigned. */
  primaryTheme(concernId: string): Row<'concern_themes'> | undefined
  /** Label of the primary theme; `undefined` where no theme was assigned. */
  themeLabel(concernId: string): string | undefined
  /** Any theme of the codebook, retired ones as well. */
  theme(themeId: string): Row<'themes'> | undefined
  outcomeOf(concernId: string): Row<'concern_outcomes'> | undefined
  promiseOf(actionId: string): Row<'promises'> | undefined
  /** `not typed` where it has no type. */
  actionType(actionId: string): string
}

/** @throws ToolkitError O001 when rows refer to rows that are not there */
export function indexTables(tables: Tables): ReportIndex {
  const byId = <N extends TableName>(name: N, idOf: (row: Row<N>) => string) => {
    const rows = new Map(tables[name].map((row) => [idOf(row), row]))
    return (id: string): Row<N> => {
      const row = rows.get(id)
      if (row === undefined) throw unknownReference(name, id)
      return row
    }
  }
  const plan = byId('plans', (row) => row.plan_id)
  const concern = byId('concerns', (row) => row.concern_id)
  const action = byId('actions', (row) => row.action_id)
  const theme = byId('themes', (row) => row.theme_id)
  const themes = new Map(tables.themes.map((row) => [row.theme_id, row]))
  const primaryThemes = new Map(
    tables.concern_themes.filter(({ rank }) => rank === 1).map((row) => [row.concern_id, row]),
  )
  const outcomes = new Map(tables.concern_outcomes.map((row) => [row.concern_id, row]))
  const promises = new Map(tables.promises.map((row) => [row.action_id, row]))
  const types = new Map(tables.action_types.map((row) => [row.action_id, row.action_type]))

  const next = nextInspections(tables)

  const plans = [...tables.plans].sort(
    (a, b) =>
      compareCodeUnits(a.establishment_slug, b.establishment_slug) ||
      compareCodeUnits(orderDate(a), orderDate(b)) ||
      compareCodeUnits(a.plan_id, b.plan_id),
  )
  const establishments = groupBy(
    plans.filter(({ establishment }) => establishment !== null),
    (row) => row.establishment_slug,
  )
  const concernsByPlan = groupBy([...tables.concerns].sort(asPrinted), (row) => row.plan_id)
  const concernsOf = (planId: string): readonly ConcernRow[] => concernsByPlan.get(planId) ?? []
  const actionsByConcern = groupBy(
    [...tables.actions].sort((a, b) => a.position - b.position),
    (row) => row.concern_id,
  )
  return {
    tables,
    plans,
    establishments,
    concerns: plans.flatMap((row) => concernsOf(row.plan_id)),
    plan,
    concern,
    action,
    planOf: (concernId) => plan(concern(concernId).plan_id),
    concernsOf,
    actionsOf: (concernId) => actionsByConcern.get(concernId) ?? [],
    establishmentName: (slug) => establishments.get(slug)?.at(-1)?.establishment ?? slug,
    inspectionsOf: (slug) => next.counts.get(slug) ?? 0,
    nextInspection: (planId) => next.plans.get(planId),
    placeOf: (row, { source_file: file }) => ({
      file,
      ...(row.line_start === null ? {} : { line: row.line_start }),
      ...(row.line_end === null ? {} : { lineEnd: row.line_end }),
    }),
    primaryTheme: (concernId) => primaryThemes.get(concernId),
    themeLabel: (concernId) => {
      const row = primaryThemes.get(concernId)
      return row === undefined ? undefined : theme(row.theme_id).label
    },
    theme: (id) => themes.get(id),
    outcomeOf: (concernId) => outcomes.get(concernId),
    promiseOf: (actionId) => promises.get(actionId),
    actionType: (actionId) => types.get(actionId) ?? 'not typed',
  }
}

/** The date by which plans of one establishment follow one another; those without any come first. */
const orderDate = (plan: PlanRow): string => inspectionDate(asInspected(plan)) ?? ''

function asPrinted(a: ConcernRow, b: ConcernRow): number {
  return (a.line_start ?? 0) - (b.line_start ?? 0) || compareCodeUnits(a.concern_id, b.concern_id)
}
