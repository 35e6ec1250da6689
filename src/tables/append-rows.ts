import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { valueUnfit } from '../domain/faults/tables.ts'
import { appendChunks } from './append-chunks.ts'
import type { Cell } from './cell.ts'
import type { Column, ColumnType } from './column.ts'
import type { DuckDB } from './load-duckdb.ts'
import type { TableDefinition } from './schema.ts'

type CellRow = Readonly<Record<string, Cell>>

const DAY_MS = 86_400_000

/**
 * Appends rows in their order.
 *
 * @throws ToolkitError Q003 for a value that its column cannot hold
 */
export async function appendRows(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  name: string,
  definition: TableDefinition,
  rows: readonly CellRow[],
): Promise<void> {
  const columns = Object.entries(definition.columns)
  const types = columns.map(([, column]) => duckdb[column.type])
  const cell = (row: number, i: number): DuckDBValue => {
    const [columnName, column] = columns[i]!
    return duckdbValue(duckdb, name, columnName, column, rows[row]![columnName] ?? null)
  }
  await appendChunks(duckdb, connection, name, { types, rows: rows.length, cell })
}

function duckdbValue(duckdb: DuckDB, table: string, name: string, column: Column, cell: Cell): DuckDBValue {
  if (cell === null) return null
  if (!isFit(column.type, cell)) throw valueUnfit(table, name, column.type, cell)
  return column.type === 'DATE' ? new duckdb.DuckDBDateValue(Date.parse(String(cell)) / DAY_MS) : cell
}

function isFit(type: ColumnType, cell: string | number | boolean): boolean {
  switch (type) {
    case 'VARCHAR':
      return typeof cell === 'string'
    case 'BOOLEAN':
      return typeof cell === 'boolean'
    case 'INTEGER':
      return Number.isInteger(cell)
    case 'DOUBLE':
      return Number.isFinite(cell)
    case 'DATE':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(cell)) && !Number.isNaN(Date.parse(String(cell)))
  }
}
