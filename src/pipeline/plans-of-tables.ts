import type { ActionId, ConcernId } from '../domain/ids.ts'
import { planId } from '../domain/ids.ts'
import type { Place } from '../domain/place.ts'
import type { Action, Concern, Owner, Plan } from '../domain/plan.ts'
import type { Row, Tables } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'

/** The tables that plans come back from. */
export type PlanTables = Pick<Tables, 'plans' | 'concerns' | 'actions' | 'action_owners' | 'promises'>

/** The plans that a run's tables were made of: undoes what the tables' makers did, but for the pages of places. */
export function plansOfTables(tables: PlanTables): readonly Plan[] {
  const ownersOf = groupBy(tables.action_owners, (row) => row.action_id)
  const complete = new Set(
    tables.promises.filter((row) => row.reported_complete).map(({ action_id: id }) => id),
  )
  const actionsOf = groupBy(tables.actions, (row) => row.concern_id)
  const concernsOf = groupBy(tables.concerns, (row) => row.plan_id)
  const actionOf = (row: Row<'actions'>, file: string): Action => ({
    // The tables were written from branded ids.
    id: row.action_id as ActionId,
    concernId: row.concern_id as ConcernId,
    position: row.position,
    text: row.text,
    owner: row.owner ?? '',
    owners: (ownersOf.get(row.action_id) ?? []).map((owner) => ({
      name: owner.owner,
      kind: owner.owner_kind as Owner['kind'],
    })),
    target: {
      printed: row.target ?? '',
      kind: row.target_kind as Action['target']['kind'],
      ...(row.target_month === null ? {} : { month: row.target_month }),
      reportedComplete: complete.has(row.action_id),
    },
    place: placeOf(row, file),
    corrected: row.is_corrected,
  })
  const concernOf = (row: Row<'concerns'>, file: string): Concern => ({
    id: row.concern_id as ConcernId,
    planId: planId(row.plan_id),
    number: row.number ?? '',
    ...(row.priority === null ? {} : { priority: row.priority as NonNullable<Concern['priority']> }),
    kind: row.kind as Concern['kind'],
    ...(row.response === null ? {} : { response: row.response as NonNullable<Concern['response']> }),
    text: row.text,
    isFragment: row.is_fragment,
    place: placeOf(row, file),
    corrected: row.is_corrected,
    actions: (actionsOf.get(row.concern_id) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .map((action) => actionOf(action, file)),
  })
  return tables.plans
    .toSorted((a, b) => compareCodeUnits(a.plan_id, b.plan_id))
    .map((row) => ({
      id: planId(row.plan_id),
      kind: row.kind as Plan['kind'],
      establishment: row.establishment ?? '',
      title: row.title ?? '',
      establishmentSlug: row.establishment_slug,
      ...given('inspectionStart', row.inspection_start),
      ...given('inspectionEnd', row.inspection_end),
      ...given('reportPublished', row.report_published),
      ...given('planSubmitted', row.plan_submitted),
      sourceFile: row.source_file,
      sourceSha256: row.source_sha256,
      concerns: (concernsOf.get(row.plan_id) ?? [])
        .toSorted(
          (a, b) => (a.line_start ?? 0) - (b.line_start ?? 0) || compareCodeUnits(a.concern_id, b.concern_id),
        )
        .map((concern) => concernOf(concern, row.source_file)),
    }))
}

const given = <Name extends string>(name: Name, value: string | null): Partial<Record<Name, string>> =>
  // The one key is `name`.
  value === null ? {} : ({ [name]: value } as Partial<Record<Name, string>>)

const placeOf = (row: Row<'concerns'> | Row<'actions'>, file: string): Place => ({
  file,
  ...(row.line_start === null ? {} : { line: row.line_start }),
  ...(row.line_end === null || row.line_end === row.line_start ? {} : { lineEnd: row.line_end }),
})
