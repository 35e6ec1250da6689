import type { DuckDBConnection } from '@duckdb/node-api'
import {
  columnsMissing,
  idsMissing,
  idsRepeated,
  passagesUnknownKind,
  passagesUnreadable,
} from '../domain/faults/passages.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { loadDuckDB } from './load-duckdb.ts'
import { quoteName, quoteText } from './quote.ts'

export interface PassageColumns {
  readonly id: string
  readonly text: string
}

/** Passages that a researcher brings along, in the order of their ids (code units). */
export interface ReadPassages {
  readonly ids: readonly string[]
  /** texts[i] belongs to ids[i]; never empty. */
  readonly texts: readonly string[]
  /** Ids of rows without a text, in order; they are not among the passages. */
  readonly empty: readonly string[]
  readonly rows: number
}

interface Kind {
  readonly name: string
  /** What DuckDB reads the rows with; every value as text, so that ids stay as they are written. */
  readonly source: (file: string, columns?: PassageColumns) => string
}

const csv = (file: string): string => `read_csv(${file}, header = true, all_varchar = true)`

const json =
  (format: 'newline_delimited' | 'auto') =>
  (file: string, columns?: PassageColumns): string => {
    const types = columns
      ? `, columns = {${[...new Set([columns.id, columns.text])].map((name) => `${quoteText(name)}: 'VARCHAR'`).join(', ')}}`
      : ''
    return `read_json(${file}, format = '${format}'${types})`
  }

const KINDS: Readonly<Record<string, Kind>> = {
  '.csv': { name: 'CSV', source: csv },
  '.tsv': { name: 'CSV', source: csv },
  '.jsonl': { name: 'JSON lines', source: json('newline_delimited') },
  '.ndjson': { name: 'JSON lines', source: json('newline_delimited') },
  '.json': { name: 'JSON', source: json('auto') },
  '.parquet': { name: 'Parquet', source: (file) => `read_parquet(${file})` },
}

/** The file is the user's own; nothing else is fetched for it. */
const SETTINGS = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' }

/**
 * Reads passages with their ids from an existing CSV, TSV, JSON lines, JSON or Parquet file (told by its ending). The
 * order of its rows does not matter.
 *
 * @param columns as they are spelt in the file, upper and lower case included
 * @throws ToolkitError L002 for another ending, L003 when it cannot be read, L004 without these columns, L005 and L006 for
 * rows without an id and ids that occur twice, Q001 without DuckDB
 */
export async function readPassages(path: string, columns: PassageColumns): Promise<ReadPassages> {
  const ending = /\.[^.\\/]+$/.exec(path)?.[0].toLowerCase() ?? ''
  const kind = KINDS[ending]
  if (kind === undefined) throw passagesUnknownKind(path, Object.keys(KINDS))
  const { DuckDBInstance } = loadDuckDB()
  const instance = await DuckDBInstance.create(':memory:', SETTINGS)
  const connection = await instance.connect()
  try {
    const [ids, texts] = await readColumns(connection, path, kind, columns)
    return passagesOf(path, columns, ids, texts)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

type Cells = readonly (string | null)[]

async function readColumns(
  connection: DuckDBConnection,
  path: string,
  kind: Kind,
  columns: PassageColumns,
): Promise<readonly [Cells, Cells]> {
  const file = quoteText(literalPath(path))
  const ask = (sql: string) =>
    connection.runAndReadAll(sql).catch((cause: unknown) => {
      throw passagesUnreadable(path, kind.name, cause)
    })
  const checkColumns = async (): Promise<void> => {
    const described = await ask(`DESCRIBE SELECT * FROM ${kind.source(file)}`)
    const found = described.getRows().map(([name]) => String(name))
    const missing = [columns.text, columns.id].filter((name) => !found.includes(name))
    if (missing.length > 0) throw columnsMissing(path, missing, found)
  }
  // JSON may lack a column in some rows; whether it has it at all is asked only when no row has.
  const isJson = kind.name.startsWith('JSON')
  if (!isJson) await checkColumns()
  const cells = [columns.id, columns.text].map((name) => `CAST(${quoteName(name)} AS VARCHAR)`)
  const read = await ask(`SELECT ${cells.join(', ')} FROM ${kind.source(file, columns)}`)
  // Every cell was cast to text.
  const [ids = [], texts = []] = read.getColumns() as Cells[]
  const isLacking = (column: Cells): boolean => column.every((cell) => cell === null)
  if (isJson && ids.length > 0 && (isLacking(ids) || isLacking(texts))) await checkColumns()
  return [ids, texts]
}

function passagesOf(path: string, columns: PassageColumns, ids: Cells, texts: Cells): ReadPassages {
  const known: string[] = []
  const idless: number[] = []
  for (const [i, id] of ids.entries()) {
    if (id === null || id.trim() === '') idless.push(i + 1)
    else known.push(id)
  }
  if (idless.length > 0) throw idsMissing(path, columns.id, idless)
  const seen = new Set<string>()
  const repeated = new Set(known.filter((id) => seen.size === seen.add(id).size))
  if (repeated.size > 0) throw idsRepeated(path, columns.id, [...repeated].sort(compareCodeUnits))
  const order = [...known.keys()].sort((a, b) => compareCodeUnits(known[a]!, known[b]!))
  const isEmpty = (i: number): boolean => (texts[i] ?? '').trim() === ''
  const full = order.filter((i) => !isEmpty(i))
  return {
    ids: full.map((i) => known[i]!),
    texts: full.map((i) => texts[i] ?? ''),
    empty: order.filter(isEmpty).map((i) => known[i]!),
    rows: ids.length,
  }
}

/** DuckDB takes some marks in a path for a pattern of many files; in brackets they stand for themselves. */
const literalPath = (path: string): string => path.replace(/[*?[]/g, '[$&]')
