import type { DuckDBConnection } from '@duckdb/node-api'
import { askQueries } from './answer-queries.ts'
import { appendRows } from './append-rows.ts'
import { createTableSql } from './create-table-sql.ts'
import { exportSql } from './export-sql.ts'
import { DATABASE_FILE, TABLES_FOLDER } from './file-names.ts'
import { loadDuckDB, type DuckDB } from './load-duckdb.ts'
import type { NamedQuery } from './named-query.ts'
import { quoteName, quoteText } from './quote.ts'
import { runStep } from './run-step.ts'
import { schema, tableNames, type TableDefinition, type Tables } from './schema.ts'
import type { SearchIndex } from './search-index.ts'
import { storedTables, type CellRow } from './stored-tables.ts'
import { views } from './views.ts'
import { writeSearchIndex } from './write-search-index.ts'

/** Each column takes a block at least: of the usual 256 KB, five plans would fill 8 MB, of these they fill 1 MB. */
const SMALL_BLOCKS = { default_block_size: '16384' }

export interface WriteOptions {
  /** Whose answers fill the table `figures`, asked once all others are written; default: its rows are as given. */
  readonly queries?: readonly NamedQuery[]
  /** Whether texts stand in CSV files as they are, also those that a spreadsheet takes for a formula; default false. */
  readonly rawCsv?: boolean
}

/**
 * Writes all tables into an existing folder: `crossplan.duckdb`, and `<name>.csv` and `<name>.parquet` in its existing
 * subfolder `tables`. Neither file may be there yet. Equal rows give equal CSV and Parquet files, whatever the order
 * the rows come in; fractions are rounded to 6 places. In CSV a text that a spreadsheet would take for a formula has an
 * apostrophe in front; database and Parquet hold every text as it is.
 *
 * @param index what search needs; default: the results cannot be searched
 * @returns the tables as they stand in the files
 * @throws ToolkitError Q001 without DuckDB, Q002 when a file cannot be written, Q003 for a value unfit for its column
 */
export async function writeTables(
  tables: Tables,
  folder: string,
  index?: SearchIndex,
  { queries = [], ...options }: WriteOptions = {},
): Promise<Tables> {
  const stored = storedTables(tables)
  let figures = stored.figures
  await inNewDatabase(folder, async (duckdb, connection) => {
    for (const name of tableNames.filter((table) => table !== 'figures'))
      await writeTable(duckdb, connection, name, schema[name], stored[name], folder, options)
    if (queries.length > 0) figures = await askQueries(connection, queries)
    await writeTable(duckdb, connection, 'figures', schema.figures, figures, folder, options)
    for (const { name, description, sql } of views) {
      await run(connection, name, `CREATE VIEW ${quoteName(name)} AS ${sql}`)
      await run(connection, name, `COMMENT ON VIEW ${quoteName(name)} IS ${quoteText(description)}`)
    }
    if (index) await writeSearchIndex(duckdb, connection, index)
  })
  return { ...stored, figures }
}

/** Makes the database of a folder and does all work on it in one transaction: one write to the disk instead of hundreds. */
export async function inNewDatabase(
  folder: string,
  work: (duckdb: DuckDB, connection: DuckDBConnection) => Promise<void>,
): Promise<void> {
  const duckdb = loadDuckDB()
  const instance = await duckdb.DuckDBInstance.create(`${folder}/${DATABASE_FILE}`, SMALL_BLOCKS)
  const connection = await instance.connect()
  try {
    await run(connection, 'all', 'BEGIN')
    await work(duckdb, connection)
    await run(connection, 'all', 'COMMIT')
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/**
 * Writes one table into the database, and its CSV and Parquet files.
 * @param rows as storedRows gives them
 */
export async function writeTable(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  name: string,
  definition: TableDefinition,
  rows: readonly CellRow[],
  folder: string,
  { rawCsv = false }: WriteOptions = {},
): Promise<void> {
  await run(connection, name, createTableSql(name, definition))
  await runStep(name, `append ${rows.length} rows`, () =>
    appendRows(duckdb, connection, name, definition, rows),
  )
  for (const format of ['csv', 'parquet'] as const) {
    const file = `${folder}/${TABLES_FOLDER}/${name}.${format}`
    await run(connection, name, exportSql(name, definition, format, file, !rawCsv))
  }
}

const run = (connection: DuckDBConnection, table: string, statement: string): Promise<void> =>
  runStep(table, statement, () => connection.run(statement))
