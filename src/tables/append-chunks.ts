import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { DuckDB } from './load-duckdb.ts'

/** Rows in a data chunk: DuckDB's own vector size, which a chunk may not exceed. */
const CHUNK_ROWS = 2048

/** Rows that are made chunk by chunk, so that never more than one chunk is held twice. */
export interface ChunkedRows {
  /** One for each column. */
  readonly types: readonly DuckDBType[]
  readonly rows: number
  readonly cell: (row: number, column: number) => DuckDBValue
}

/** Appends rows to a table chunk by chunk, in their order (row by row is some thirty times slower). */
export async function appendChunks(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  table: string,
  { types, rows, cell }: ChunkedRows,
  schema = 'main',
): Promise<void> {
  const appender = await connection.createAppender(table, schema)
  for (let start = 0; start < rows; start += CHUNK_ROWS) {
    const size = Math.min(CHUNK_ROWS, rows - start)
    const chunk = duckdb.DuckDBDataChunk.create(types, size)
    for (const column of types.keys())
      chunk.setColumnValues(
        column,
        Array.from({ length: size }, (_, i) => cell(start + i, column)),
      )
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
