import { storedCell, type Cell } from './cell.ts'
import { schema, tableNames, type TableDefinition, type Tables } from './schema.ts'
import { sortRows } from './sort-rows.ts'

/** A row of any table: cells by column. */
export type CellRow = Readonly<Record<string, Cell>>

/** The tables as they are stored and as every reader sees them: rows in the order of their keys, fractions rounded. */
export function storedTables(tables: Tables): Tables {
  const stored = tableNames.map((name) => [name, storedRows(schema[name], tables[name])])
  // Every row keeps the columns of its table, and a stored cell the type of its column.
  return Object.fromEntries(stored) as Tables
}

/** The rows of one table as they are stored. */
export function storedRows(definition: TableDefinition, rows: readonly CellRow[]): readonly CellRow[] {
  const columns = Object.entries(definition.columns)
  const cells = rows.map((row) =>
    Object.fromEntries(columns.map(([column, about]) => [column, storedCell(row[column] ?? null, about)])),
  )
  return sortRows(cells, definition.key)
}
