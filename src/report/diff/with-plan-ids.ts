import type { Tables } from '../../tables/schema.ts'

/** Columns that hold ids of plans, concerns, actions and chains, or lists of them. */
const ID_COLUMN = /(?:^|_)(?:plan|concern|action|chain)_ids?$|^concern_[ab]$|^concerns$|^takes_up$|^subject$/

/**
 * The tables of a run with other ids for some of its plans, and for what is called after them.
 *
 * @param ids new ids by old ones
 */
export function withPlanIds(tables: Tables, ids: ReadonlyMap<string, string>): Tables {
  if (ids.size === 0) return tables
  // Ids of concerns go on with #; lists have semicolons, ids of chains a colon.
  const known = new RegExp(`(^|; |:)(${[...ids.keys()].join('|')})(?=#|;|$)`, 'g')
  const rename = (column: string, cell: unknown): unknown =>
    typeof cell === 'string' && ID_COLUMN.test(column)
      ? cell.replace(known, (_, before: string, id: string) => `${before}${ids.get(id) ?? id}`)
      : cell
  const renamed = Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, rename(column, cell)])),
    ),
  ])
  // Every cell keeps its column and its type.
  return Object.fromEntries(renamed) as Tables
}
