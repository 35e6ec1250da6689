import { formatPlace } from '../../domain/place.ts'
import type { Row, TableName, Tables } from '../../tables/schema.ts'

/** Any row, by its columns. */
export type AnyRow = Readonly<Record<string, string | number | boolean | null>>

/** The columns by which a row is known. */
const KEYS: { readonly [N in TableName]: readonly (keyof Row<N> & string)[] } = {
  plans: ['plan_id'],
  concerns: ['concern_id'],
  actions: ['action_id'],
  action_owners: ['action_id', 'owner'],
  action_types: ['action_id'],
  notices: ['plan_id', 'source_file', 'line', 'code'],
  themes: ['theme_id'],
  theme_edits: ['edit_id'],
  concern_themes: ['concern_id', 'rank'],
  clusters: ['cluster_id'],
  cluster_groups: ['group_id'],
  action_alignment: ['action_id'],
  theme_quality: ['measure', 'subject', 'other'],
  concern_clusters: ['concern_id', 'cluster_id'],
  recurrences: ['earlier_concern_id', 'later_concern_id'],
  shared_issues: ['concern_a', 'concern_b'],
  evidence_levels: ['comparison', 'from_value'],
  recurring_failures: ['failure_id'],
  failure_concerns: ['failure_id', 'concern_id'],
  concern_outcomes: ['concern_id'],
  concern_chains: ['chain_id', 'inspection', 'concern_id'],
  promises: ['action_id'],
  promise_rates: ['by', 'group_id', 'measure'],
  repeated_actions: ['earlier_action_id', 'later_action_id'],
  thresholds: ['pair_kind', 'verdict'],
  runs: ['run_id'],
  figures: ['name', 'key'],
}

/** The id of a row: `maidstone-2022#1.2/1`, several parts with a blank between. */
export const rowId = (table: TableName, row: AnyRow): string =>
  KEYS[table]
    .flatMap((column) => row[column] ?? [])
    .map(String)
    .join(' ')

/** Columns that lead to a concern or action, the surest first. */
const LEADS = [
  'action_id',
  'concern_id',
  'earlier_action_id',
  'earlier_concern_id',
  'concern_a',
  'representative_concern_id',
]

/** Tells where in the plans a row comes from: `hmp-elmley-2025.txt:21-25`; `''` for one that comes from none or from many. */
export function createPlaceFinder(
  tables: Pick<Tables, 'plans' | 'concerns' | 'actions'>,
): (row: AnyRow) => string {
  const files = new Map(tables.plans.map((plan) => [plan.plan_id, plan.source_file]))
  const placeIn = (file: string, row: Pick<Row<'concerns'>, 'line_start' | 'line_end'>): string =>
    formatPlace({
      file,
      ...(row.line_start === null ? {} : { line: row.line_start }),
      ...(row.line_end === null ? {} : { lineEnd: row.line_end }),
    })
  const fileOf = new Map(
    tables.concerns.map((row) => [row.concern_id, files.get(row.plan_id) ?? row.plan_id]),
  )
  const places = new Map([
    ...tables.concerns.map(
      (row) => [row.concern_id, placeIn(fileOf.get(row.concern_id) ?? '', row)] as const,
    ),
    ...tables.actions.map((row) => [row.action_id, placeIn(fileOf.get(row.concern_id) ?? '', row)] as const),
  ])
  return (row) => {
    const lead = LEADS.flatMap((column) => places.get(String(row[column] ?? '')) ?? [])[0]
    if (lead !== undefined) return lead
    const file = row['source_file']
    if (typeof file !== 'string') return ''
    return formatPlace({ file, ...(typeof row['line'] === 'number' ? { line: row['line'] } : {}) })
  }
}
