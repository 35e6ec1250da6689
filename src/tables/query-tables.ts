import { openTables, type ReadOptions } from './open-tables.ts'
import type { QueryResult } from './query-result.ts'

/**
 * Asks the tables of a run one question.
 *
 * @param folder the folder that holds `crossplan.duckdb`
 * @param sql exactly one statement; it can read the tables and nothing else
 * @throws ToolkitError as `openTables` and `TableReader.query`
 * @example await queryTables('reports', 'SELECT establishment, count(*) FROM plans GROUP BY 1 ORDER BY 1')
 */
export async function queryTables(folder: string, sql: string, options?: ReadOptions): Promise<QueryResult> {
  const reader = await openTables(folder, options)
  try {
    return await reader.query(sql)
  } finally {
    reader.close()
  }
}
