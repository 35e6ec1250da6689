import { openTables } from './open-tables.ts'
import { quoteName } from './quote.ts'
import { rowObjects } from './query-result.ts'
import { schema, tableNames, type TableDefinition, type TableName, type Tables } from './schema.ts'

/**
 * Reads all tables of a run back, rows in the order of their keys: what `writeTables` was given, as it was stored.
 *
 * @param folder the folder that holds `crossplan.duckdb`
 * @param names tables to read; the others come back without rows. Default: all
 * @throws ToolkitError as `openTables`; Q006 when a table is missing (written by another version)
 */
export async function readTables(folder: string, names: readonly TableName[] = tableNames): Promise<Tables> {
  const reader = await openTables(folder)
  try {
    const tables: Record<string, unknown> = Object.fromEntries(tableNames.map((name) => [name, []]))
    for (const name of names) {
      const definition: TableDefinition = schema[name]
      const columns = Object.keys(definition.columns).map(quoteName).join(', ')
      const order = definition.key.map((column) => `${quoteName(column)} NULLS FIRST`).join(', ')
      tables[name] = rowObjects(
        await reader.query(`SELECT ${columns} FROM ${quoteName(name)} ORDER BY ${order}`),
      )
    }
    // Every table was read by its own columns, whose types the row types are made from.
    return tables as Tables
  } finally {
    reader.close()
  }
}
