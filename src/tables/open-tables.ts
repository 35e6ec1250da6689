import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { noTables, tablesUnreadable } from '../domain/faults/tables.ts'
import { DATABASE_FILE } from './file-names.ts'
import { loadDuckDB } from './load-duckdb.ts'
import type { QueryResult } from './query-result.ts'
import { runQuery } from './run-query.ts'

/** The tables of one run, open for reading. */
export interface TableReader {
  /**
   * @param sql exactly one statement; it can read the tables and nothing else
   * @throws ToolkitError Q006 when it fails, Q007 for none or several, Q008 when out of time, Q009 for too many rows
   */
  query(sql: string): Promise<QueryResult>
  close(): void
}

export interface ReadOptions {
  /** A query is stopped after this time; default 60 s. */
  readonly timeoutMs?: number
  /** A query may give this many rows; default 1,000,000. */
  readonly maxRows?: number
}

/** Whoever writes the SQL, it reads this one database: no files, no network, no extensions, no settings. */
const READ_ONLY = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  lock_configuration: 'true',
}

/**
 * Opens the tables of a run for reading.
 *
 * @param folder the folder that holds `crossplan.duckdb`
 * @throws ToolkitError Q001 without DuckDB, Q004 when there is no database, Q005 when it cannot be opened
 */
export async function openTables(folder: string, options: ReadOptions = {}): Promise<TableReader> {
  const { timeoutMs = 60_000, maxRows = 1_000_000 } = options
  const duckdb = loadDuckDB()
  let instance: DuckDBInstance
  let connection: DuckDBConnection
  try {
    instance = await duckdb.DuckDBInstance.create(`${folder}/${DATABASE_FILE}`, READ_ONLY)
    connection = await instance.connect()
  } catch (cause) {
    const isMissing = cause instanceof Error && cause.message.includes('database does not exist')
    throw isMissing ? noTables(folder, cause) : tablesUnreadable(folder, cause)
  }
  return {
    query: (sql) => runQuery(duckdb, connection, sql, { timeoutMs, maxRows }),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
