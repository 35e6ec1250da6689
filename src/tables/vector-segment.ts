import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'
import { loadDuckDB, type DuckDB } from './load-duckdb.ts'
import { quoteText } from './quote.ts'

/** A text's vector, found again by the SHA-256 of the text. */
export interface StoredVector {
  readonly sha256: string
  /** Of length 1, or 0 for a text without content. */
  readonly vector: Float32Array
  /** Whether the text was too long for the model and the vector is the mean of its sentences'. */
  readonly isSplit: boolean
  /** Whether a sentence was too long and its end was cut off. */
  readonly isCut: boolean
}

/** Vectors in one Parquet file, for which a database in memory is the reader and writer. */
export interface SegmentDatabase {
  /** Writes a file of vectors that is not there yet. */
  write(path: string, rows: readonly StoredVector[]): Promise<void>
  /** Reads those vectors of a file that are wanted; any failure is DuckDB's own. */
  read(path: string): Promise<readonly StoredVector[]>
  close(): void
}

/** Rows in a data chunk: DuckDB's own vector size, which a chunk may not exceed. */
const CHUNK_ROWS = 2048

/**
 * @param wanted SHA-256 of the texts whose vectors will be read
 * @throws ToolkitError Q001 without DuckDB
 */
export async function openSegments(wanted: readonly string[] = []): Promise<SegmentDatabase> {
  const duckdb = loadDuckDB()
  const instance = await duckdb.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const { VARCHAR, FLOAT, BOOLEAN, LIST } = duckdb
  await connection.run('CREATE TABLE wanted (text_sha256 VARCHAR)')
  await append(duckdb, connection, 'wanted', [VARCHAR], wanted.length, (row) => [wanted[row]!])
  return {
    async write(path, rows) {
      await connection.run(
        'CREATE OR REPLACE TABLE segment (text_sha256 VARCHAR, vector FLOAT[], is_split BOOLEAN, is_cut BOOLEAN)',
      )
      const types = [VARCHAR, LIST(FLOAT), BOOLEAN, BOOLEAN]
      await append(duckdb, connection, 'segment', types, rows.length, (i) => {
        const { sha256, vector, isSplit, isCut } = rows[i]!
        return [sha256, duckdb.listValue([...vector]), isSplit, isCut]
      })
      await connection.run(`COPY segment TO ${quoteText(path)} (FORMAT parquet)`)
    },
    async read(path) {
      const result = await connection.run(
        `SELECT text_sha256, vector::FLOAT[], is_split::BOOLEAN, is_cut::BOOLEAN FROM read_parquet(${quoteText(path)})
         WHERE text_sha256 IN (SELECT text_sha256 FROM wanted)`,
      )
      return (await result.fetchAllChunks()).flatMap(chunkRows)
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

type Types = Parameters<typeof DuckDBDataChunk.create>[0]
type Values = Parameters<DuckDBDataChunk['setColumnValues']>[1]

async function append(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  table: string,
  types: Types,
  count: number,
  rowOf: (i: number) => Values,
): Promise<void> {
  const appender = await connection.createAppender(table)
  for (let start = 0; start < count; start += CHUNK_ROWS) {
    const rows = Array.from({ length: Math.min(CHUNK_ROWS, count - start) }, (_, i) => rowOf(start + i))
    const chunk = duckdb.DuckDBDataChunk.create(types, rows.length)
    for (const column of types.keys())
      chunk.setColumnValues(
        column,
        rows.map((row) => row[column]!),
      )
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** A column of lists whose numbers are read where they lie, without a list each. */
interface NumberLists {
  getEntryOffset(row: number): number
  getEntryLength(row: number): number
  readonly childVector: { getItem(i: number): unknown }
}

function chunkRows(chunk: DuckDBDataChunk): readonly StoredVector[] {
  // The query casts the second column to lists of numbers, so its vector is a DuckDBListVector.
  const lists = chunk.getColumnVector(1) as unknown as NumberLists
  const [keys, , splits, cuts] = [0, 1, 2, 3].map((i) => (i === 1 ? [] : chunk.getColumnValues(i)))
  return Array.from({ length: chunk.rowCount }, (_, row) => {
    const start = lists.getEntryOffset(row)
    return {
      sha256: String(keys![row]),
      vector: Float32Array.from({ length: lists.getEntryLength(row) }, (_unused, i) =>
        Number(lists.childVector.getItem(start + i) ?? NaN),
      ),
      isSplit: splits![row] === true,
      isCut: cuts![row] === true,
    }
  })
}
