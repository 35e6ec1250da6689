import type { DuckDBConnection } from '@duckdb/node-api'
import { appendRows } from './append-rows.ts'
import { createTableSql } from './create-table-sql.ts'
import { exportSql } from './export-sql.ts'
import { DATABASE_FILE, TABLES_FOLDER } from './file-names.ts'
import { loadDuckDB, type DuckDB } from './load-duckdb.ts'
import { quoteName, quoteText } from './quote.ts'
import { runStep } from './run-step.ts'
import { schema, tableNames, type Row, type TableDefinition, type TableName, type Tables } from './schema.ts'
import type { SearchIndex } from './search-index.ts'
import { storedTables } from './stored-tables.ts'
import { views } from './views.ts'
import { writeSearchIndex } from './write-search-index.ts'

/** Each column takes a block at least: of the usual 256 KB, five plans would fill 8 MB, of these they fill 1 MB. */
const SMALL_BLOCKS = { default_block_size: '16384' }

/**
 * Writes all tables into an existing folder: `crossplan.duckdb`, and `<name>.csv` and `<name>.parquet` in its existing
 * subfolder `tables`. Neither file may be there yet. Equal rows give equal CSV and Parquet files, whatever the order
 * the rows come in; fractions are rounded to 6 places.
 *
 * @param index what search needs; default: the results cannot be searched
 * @returns the tables as they stand in the files
 * @throws ToolkitError Q001 without DuckDB, Q002 when a file cannot be written, Q003 for a value unfit for its column
 */
export async function writeTables(tables: Tables, folder: string, index?: SearchIndex): Promise<Tables> {
  const stored = storedTables(tables)
  const duckdb = loadDuckDB()
  const instance = await duckdb.DuckDBInstance.create(`${folder}/${DATABASE_FILE}`, SMALL_BLOCKS)
  const connection = await instance.connect()
  try {
    // One transaction costs one write to the disk instead of hundreds.
    await run(connection, 'all', 'BEGIN')
    for (const name of tableNames) await writeTable(duckdb, connection, name, stored[name], folder)
    for (const { name, description, sql } of views) {
      await run(connection, name, `CREATE VIEW ${quoteName(name)} AS ${sql}`)
      await run(connection, name, `COMMENT ON VIEW ${quoteName(name)} IS ${quoteText(description)}`)
    }
    if (index) await writeSearchIndex(duckdb, connection, index)
    await run(connection, 'all', 'COMMIT')
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
  return stored
}

async function writeTable<N extends TableName>(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  name: N,
  rows: readonly Row<N>[],
  folder: string,
): Promise<void> {
  const definition: TableDefinition = schema[name]
  await run(connection, name, createTableSql(name, definition))
  await runStep(name, `append ${rows.length} rows`, () =>
    appendRows(duckdb, connection, name, definition, rows),
  )
  for (const format of ['csv', 'parquet'] as const) {
    const file = `${folder}/${TABLES_FOLDER}/${name}.${format}`
    await run(connection, name, exportSql(name, definition, format, file))
  }
}

const run = (connection: DuckDBConnection, table: string, statement: string): Promise<void> =>
  runStep(table, statement, () => connection.run(statement))
