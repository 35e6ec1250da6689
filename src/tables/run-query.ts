import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResultReader, Json } from '@duckdb/node-api'
import { notOneStatement, queryFailed, queryTooSlow, tooManyRows } from '../domain/faults/tables.ts'
import { ToolkitError } from '../domain/toolkit-error.ts'
import type { DuckDB } from './load-duckdb.ts'
import type { QueryResult, ResultColumn, Value } from './query-result.ts'

interface QueryLimits {
  readonly timeoutMs: number
  readonly maxRows: number
}

/** Runs exactly one statement within limits of time and rows. */
export async function runQuery(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  sql: string,
  { timeoutMs, maxRows }: QueryLimits,
): Promise<QueryResult> {
  const statement = await onlyStatement(connection, sql)
  const deadline = new AbortController()
  const timer = setTimeout(() => {
    deadline.abort()
    connection.interrupt()
  }, timeoutMs)
  try {
    const reader = await statement.streamAndReadUntil(maxRows + 1)
    if (reader.currentRowCount > maxRows) throw tooManyRows(maxRows, sql)
    return { columns: resultColumns(reader), rows: resultRows(duckdb, reader) }
  } catch (cause) {
    if (deadline.signal.aborted) throw queryTooSlow(timeoutMs, sql)
    throw asQueryFault(sql, cause)
  } finally {
    clearTimeout(timer)
    statement.destroySync()
  }
}

const COMMENT = /--[^\n]*|\/\*[\s\S]*?\*\//g

async function onlyStatement(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  if (/^[\s;]*$/.test(sql.replace(COMMENT, ''))) throw notOneStatement(0)
  try {
    const statements = await connection.extractStatements(sql)
    if (statements.count !== 1) throw notOneStatement(statements.count)
    return await statements.prepare(0)
  } catch (cause) {
    throw asQueryFault(sql, cause)
  }
}

function asQueryFault(sql: string, cause: unknown): ToolkitError {
  return cause instanceof ToolkitError ? cause : queryFailed(sql, cause)
}

function resultColumns(reader: DuckDBResultReader): readonly ResultColumn[] {
  const types = reader.columnTypes()
  return reader.columnNames().map((name, i) => ({ name, type: String(types[i]) }))
}

function resultRows(duckdb: DuckDB, reader: DuckDBResultReader): readonly (readonly Value[])[] {
  return reader.convertRows<Json>((value, type, converter) => {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
    if (value instanceof duckdb.DuckDBDecimalValue) return value.toDouble()
    return duckdb.JsonDuckDBValueConverter(value, type, converter)
  })
}
