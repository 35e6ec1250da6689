import { resultsOutdated } from '../domain/faults/search.ts'
import { readTables } from '../tables/read-tables.ts'
import { schema, tableNames, type TableName, type Tables } from '../tables/schema.ts'
import { textOf } from '../tables/typed-value.ts'
import { openTables } from '../tables/open-tables.ts'

/** What is told of what an older version did not write. */
const NAMED = 8

/** The tables of a run, whichever version wrote them. */
export interface StoredRun {
  /** Those that are not there are without rows. */
  readonly tables: Tables
  /** Tables that this version has and that one had not, or not with all their columns. */
  readonly missing: readonly TableName[]
}

/**
 * Reads the tables of a run as far as they are those of this version.
 *
 * @param reports the folder of the results
 * @param needed tables without which nothing can be said; default: all
 * @throws ToolkitError Q004 and Q005 without results, F006 naming tables and columns that are needed and not there
 */
export async function readStoredRun(
  reports: string,
  needed: readonly TableName[] = tableNames,
): Promise<StoredRun> {
  const lacking = await lackingColumns(reports)
  const faults = needed.flatMap((name) => lacking.get(name) ?? [])
  if (faults.length > 0) {
    const more = faults.length > NAMED ? [`${faults.length - NAMED} more`] : []
    throw resultsOutdated(reports, [...faults.slice(0, NAMED), ...more])
  }
  const there = tableNames.filter((name) => !lacking.has(name))
  return { tables: await readTables(reports, there), missing: [...lacking.keys()] }
}

/** Of each table that is not as this version has it: its name, or the columns that it lacks. */
async function lackingColumns(reports: string): Promise<ReadonlyMap<TableName, readonly string[]>> {
  const reader = await openTables(reports)
  try {
    const { rows } = await reader.query(
      "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'main'",
    )
    const tables = new Set(rows.map(([table]) => textOf(table)))
    const columns = new Set(rows.map(([table, column]) => `${textOf(table)}.${textOf(column)}`))
    const lacking = tableNames.map((name): [TableName, readonly string[]] => [
      name,
      tables.has(name)
        ? Object.keys(schema[name].columns)
            .map((column) => `${name}.${column}`)
            .filter((column) => !columns.has(column))
        : [name],
    ])
    return new Map(lacking.filter(([, columns]) => columns.length > 0))
  } finally {
    reader.close()
  }
}
