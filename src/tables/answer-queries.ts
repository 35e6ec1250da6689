import type { DuckDBConnection } from '@duckdb/node-api'
import { appendRows } from './append-rows.ts'
import { createTableSql } from './create-table-sql.ts'
import { loadDuckDB } from './load-duckdb.ts'
import type { NamedQuery } from './named-query.ts'
import { runStep } from './run-step.ts'
import { schema, tableNames, type Row, type Tables } from './schema.ts'
import { storedRows, storedTables } from './stored-tables.ts'

/**
 * Asks tables that stand in no file: each answer of each query is a row of the table `figures`.
 *
 * @param tables in any order of rows; their own `figures` are not asked
 * @returns by name, then by key; equal rows give equal answers, fractions rounded to 6 places
 * @throws ToolkitError Q001 without DuckDB, Q002 when a query fails, Q003 for a value unfit for its column
 */
export async function answerQueries(
  tables: Tables,
  queries: readonly NamedQuery[],
): Promise<readonly Row<'figures'>[]> {
  const duckdb = loadDuckDB()
  const instance = await duckdb.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const stored = storedTables(tables)
    for (const name of tableNames.filter((table) => table !== 'figures')) {
      const statement = createTableSql(name, schema[name])
      await runStep(name, statement, () => connection.run(statement))
      await runStep(name, `append ${stored[name].length} rows`, () =>
        appendRows(duckdb, connection, name, schema[name], stored[name]),
      )
    }
    return await askQueries(connection, queries)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Asks the tables of an open database; answers as they are stored. @throws ToolkitError Q002 when a query fails */
export async function askQueries(
  connection: DuckDBConnection,
  queries: readonly NamedQuery[],
): Promise<readonly Row<'figures'>[]> {
  const figures: Row<'figures'>[] = []
  for (const { name, description, sql } of queries) {
    await runStep('figures', sql, async () => {
      const reader = await connection.runAndReadAll(
        `SELECT CAST(key AS VARCHAR), CAST(value AS DOUBLE) FROM (${sql}) ORDER BY 1`,
      )
      for (const [key, value] of reader.getRows())
        figures.push({ name, key: String(key), value: Number(value), description, sql })
    })
  }
  // A stored cell has the type of its column.
  return storedRows(schema.figures, figures) as readonly Row<'figures'>[]
}
