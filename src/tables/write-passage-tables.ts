import { passageSchema, passageTableNames, type PassageTables } from './passage-schema.ts'
import { storedRows } from './stored-tables.ts'
import { inNewDatabase, writeTable } from './write-tables.ts'

/**
 * Writes the tables of clustered passages as writeTables does those of a run. In CSV files an apostrophe stands before ids
 * and labels that a spreadsheet would take for a formula.
 *
 * @returns the tables as they stand in the files
 * @throws ToolkitError Q001 without DuckDB, Q002 when a file cannot be written, Q003 for a value unfit for its column
 */
export async function writePassageTables(tables: PassageTables, folder: string): Promise<PassageTables> {
  const stored = passageTableNames.map(
    (name) => [name, storedRows(passageSchema[name], tables[name])] as const,
  )
  await inNewDatabase(folder, async (duckdb, connection) => {
    for (const [name, rows] of stored)
      await writeTable(duckdb, connection, name, passageSchema[name], rows, folder)
  })
  // Every row keeps the columns of its table, and a stored cell the type of its column.
  return Object.fromEntries(stored) as unknown as PassageTables
}
