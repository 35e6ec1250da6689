import { compareCodeUnits } from '../util/compare-code-units.ts'
import { sha256 } from '../util/sha256.ts'
import { schema, tableNames, type TableName, type Tables } from './schema.ts'
import type { CellRow } from './stored-tables.ts'

/** The rows of a table, summed up. */
export interface TableSum {
  readonly rows: number
  readonly sha256: string
}

/**
 * Sums up the rows of each table, whatever their order: equal rows give equal sums, in a database as in memory.
 *
 * @param tables as they are stored (`storedTables`, `readTables`)
 */
export const sumTables = (tables: Tables): Readonly<Record<TableName, TableSum>> =>
  // There is a sum for every name.
  Object.fromEntries(tableNames.map((name) => [name, sumTable(name, tables[name])])) as Record<
    TableName,
    TableSum
  >

function sumTable(name: TableName, rows: readonly CellRow[]): TableSum {
  const columns = Object.keys(schema[name].columns)
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => row[column] ?? null)))
  return {
    rows: rows.length,
    sha256: sha256([JSON.stringify(columns), ...lines.toSorted(compareCodeUnits)].join('\n')),
  }
}
