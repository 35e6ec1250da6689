import { ToolkitError } from '../toolkit-error.ts'

const detail = (cause: unknown): string => (cause instanceof Error ? cause.message.trim() : String(cause))

/** Q001: DuckDB's native library is not installed for this platform. */
export const duckdbUnavailable = (cause: unknown): ToolkitError =>
  new ToolkitError(
    'Q001',
    `DuckDB could not be loaded (${detail(cause)}), expected its library for this platform in node_modules.`,
    'Install again with "npm ci", without leaving out optional packages.',
    { cause },
  )

/** Q002: a statement of the program itself failed. */
export const statementFailed = (table: string, statement: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'Q002',
    `Table ${table} could not be written: ${detail(cause)}\n  ${statement}`,
    'Make sure that the disk has room and the folder may be written; if it has and may, report this as a bug.',
    { cause },
  )

/** Q003: a row holds what its column cannot. */
export const valueUnfit = (table: string, column: string, type: string, value: unknown): ToolkitError =>
  new ToolkitError(
    'Q003',
    `Table ${table}, column ${column}: found ${typeof value === 'string' ? JSON.stringify(value) : String(value)}, expected a value of type ${type}.`,
    'Report this as a bug, with the plans that were read.',
  )

/** Q004: there is no database in the folder. */
export const noTables = (folder: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'Q004',
    `${folder} holds no crossplan.duckdb, expected the results of a run.`,
    'Make them with "crossplan run", or name the folder that holds them with --reports.',
    { cause },
  )

/** Q005: there is a database, but it cannot be opened. */
export const tablesUnreadable = (folder: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'Q005',
    `The database in ${folder} could not be opened: ${detail(cause)}`,
    'Close other programs that hold it open for writing; if it is damaged, make it again with "crossplan run".',
    { cause },
  )

/** Q006: a question of the user's that DuckDB cannot answer. */
export const queryFailed = (statement: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'Q006',
    `The query failed: ${detail(cause).replace(/^Failed to extract statements: /, '')}\n  ${statement}`,
    'It can read the tables and change nothing; "SHOW TABLES" and "DESCRIBE concerns" list what there is.',
    { cause },
  )

/** Q007: no statement, or several. */
export const notOneStatement = (count: number): ToolkitError =>
  new ToolkitError(
    'Q007',
    `The query holds ${count === 0 ? 'no statement' : `${count} statements`}, expected exactly one.`,
    count === 0
      ? 'Write a query, such as "SELECT * FROM plans".'
      : 'Ask one at a time. A PIVOT counts as several: name its values with IN (…).',
  )

/** Q008: the query took too long and was stopped. */
export const queryTooSlow = (timeoutMs: number, statement: string): ToolkitError =>
  new ToolkitError(
    'Q008',
    `The query was stopped after ${timeoutMs / 1000} s.\n  ${statement}`,
    'Narrow it with WHERE or LIMIT, or allow more time with --timeout.',
  )

/** Q009: more rows than are held at once. */
export const tooManyRows = (limit: number, statement: string): ToolkitError =>
  new ToolkitError(
    'Q009',
    `The query gives more than ${limit} rows, the most that are held at once.\n  ${statement}`,
    'Narrow it with WHERE or LIMIT, or read the Parquet files of the tables folder.',
  )
