import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { valueUnfit } from '../domain/faults/tables.ts'
import type { Cell } from './cell.ts'
import type { Column, ColumnType } from './column.ts'
import type { DuckDB } from './load-duckdb.ts'
import type { TableDefinition } from './schema.ts'

type CellRow = Readonly<Record<string, Cell>>

/** Rows in a data chunk: DuckDB's own vector size, which a chunk may not exceed. */
const CHUNK_ROWS = 2048
const DAY_MS = 86_400_000

/**
 * Appends rows chunk by chunk, in their order (row by row is some thirty times slower).
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
  const appender = await connection.createAppender(name)
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const part = rows.slice(start, start + CHUNK_ROWS)
    const chunk = duckdb.DuckDBDataChunk.create(types, part.length)
    columns.forEach(([columnName, column], i) => {
      const values = part.map((row) => duckdbValue(duckdb, name, columnName, column, row[columnName] ?? null))
      chunk.setColumnValues(i, values)
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
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
