import { schema, tableNames, type TableDefinition, type Tables } from '../../../src/tables/schema.ts'

type AnyRow = Readonly<Record<string, unknown>>

/** Columns that name rows of other tables, by the kind of id; several ids may stand in one cell. */
const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  plan: ['plan_id'],
  slug: [
    'establishments',
    'establishments_without',
    'concern_chains.establishment',
    'failure_concerns.establishment',
  ],
  concern: [
    'concern_id',
    'concern_a',
    'concern_b',
    'earlier_concern_id',
    'later_concern_id',
    'representative_concern_id',
    'description_concern_id',
    'concerns',
    'takes_up',
    'later_concern_ids',
    'chain_id',
  ],
  action: ['action_id', 'earlier_action_id', 'later_action_id'],
  theme: ['theme_id'],
  cluster: ['cluster_id'],
  group: ['group_id'],
  failure: ['failure_id'],
}

/** Counts that stand in a column of the same name as a list of ids do not refer to anything. */
const NO_REFERENCES = new Set(['promise_rates.group_id', 'cluster_groups.concerns'])

/** Every id in a row of any table that no table has: `table.column: id`. */
export function danglingReferences(tables: Tables): readonly string[] {
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    plan: new Set(tables.plans.map((row) => row.plan_id)),
    slug: new Set(tables.plans.map((row) => row.establishment_slug)),
    concern: new Set(tables.concerns.map((row) => row.concern_id)),
    action: new Set(tables.actions.map((row) => row.action_id)),
    theme: new Set(tables.themes.map((row) => row.theme_id)),
    cluster: new Set(tables.clusters.map((row) => row.cluster_id)),
    group: new Set(tables.cluster_groups.map((row) => row.group_id)),
    failure: new Set(tables.recurring_failures.map((row) => row.failure_id)),
  }
  return tableNames.flatMap((table) => {
    const { columns }: TableDefinition = schema[table]
    return Object.keys(columns).flatMap((column) => {
      const name = `${table}.${column}`
      const kind = Object.keys(REFERENCES).find(
        (one) => REFERENCES[one]!.includes(column) || REFERENCES[one]!.includes(name),
      )
      if (kind === undefined || NO_REFERENCES.has(name)) return []
      return (tables[table] as readonly AnyRow[])
        .flatMap((row) => (typeof row[column] === 'string' ? row[column].split('; ') : []))
        .map((id) => id.replace(/^chain:/, ''))
        .filter((id) => !known[kind]!.has(id))
        .map((id) => `${name}: ${id}`)
    })
  })
}
