import { resultsOutdated } from '../domain/faults/search.ts'
import { openTables } from '../tables/open-tables.ts'
import { readTables } from '../tables/read-tables.ts'
import { schema, tableNames, type Tables } from '../tables/schema.ts'
import { textOf } from '../tables/typed-value.ts'

const NAMED = 8

/**
 * Reads the tables of a run, if they are those of this version.
 *
 * @throws ToolkitError Q004 and Q005 without results, F006 naming the tables and columns that an older version did not write
 */
export async function readRun(reports: string): Promise<Tables> {
  const missing = await missingColumns(reports)
  if (missing.length === 0) return readTables(reports)
  const more = missing.length > NAMED ? [`${missing.length - NAMED} more`] : []
  throw resultsOutdated(reports, [...missing.slice(0, NAMED), ...more])
}

/** Tables that are not there, and columns of those that are. */
async function missingColumns(reports: string): Promise<readonly string[]> {
  const reader = await openTables(reports)
  try {
    const { rows } = await reader.query(
      "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'main'",
    )
    const tables = new Set(rows.map(([table]) => textOf(table)))
    const columns = new Set(rows.map(([table, column]) => `${textOf(table)}.${textOf(column)}`))
    return tableNames.flatMap((table) =>
      tables.has(table)
        ? Object.keys(schema[table].columns)
            .map((column) => `${table}.${column}`)
            .filter((column) => !columns.has(column))
        : [table],
    )
  } finally {
    reader.close()
  }
}
