import type { DuckDBDataChunk } from '@duckdb/node-api'
import { appendChunks } from './append-chunks.ts'
import { loadDuckDB } from './load-duckdb.ts'
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
  await appendChunks(duckdb, connection, 'wanted', {
    types: [VARCHAR],
    rows: wanted.length,
    cell: (row) => wanted[row]!,
  })
  return {
    async write(path, rows) {
      await connection.run(
        'CREATE OR REPLACE TABLE segment (text_sha256 VARCHAR, vector FLOAT[], is_split BOOLEAN, is_cut BOOLEAN)',
      )
      await appendChunks(duckdb, connection, 'segment', {
        types: [VARCHAR, LIST(FLOAT), BOOLEAN, BOOLEAN],
        rows: rows.length,
        cell: (row, column) => {
          const { sha256, vector, isSplit, isCut } = rows[row]!
          return column === 1 ? duckdb.listValue([...vector]) : [sha256, null, isSplit, isCut][column]!
        },
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
