import { storedCell, type Cell } from './cell.ts'
import { schema, tableNames, type TableDefinition, type Tables } from './schema.ts'
import { sortRows } from './sort-rows.ts'

/** The tables as they are stored and as every reader sees them: rows in the order of their keys, fractions rounded. */
export function storedTables(tables: Tables): Tables {
  const stored = tableNames.map((name) => {
    const definition: TableDefinition = schema[name]
    const columns = Object.entries(definition.columns)
    const rows: readonly Readonly<Record<string, Cell>>[] = tables[name]
    const cells = rows.map((row) =>
      Object.fromEntries(columns.map(([column, about]) => [column, storedCell(row[column] ?? null, about)])),
    )
    return [name, sortRows(cells, definition.key)]
  })
  // Every row keeps the columns of its table, and a stored cell the type of its column.
  return Object.fromEntries(stored) as Tables
}
