import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { appendChunks, type ChunkedRows } from './append-chunks.ts'
import type { DuckDB } from './load-duckdb.ts'
import { quoteName } from './quote.ts'
import { runStep } from './run-step.ts'
import type { IndexedPassage, IndexedVectors, SearchIndex } from './search-index.ts'

/** One table of the index. */
interface Part extends ChunkedRows {
  readonly name: string
  readonly columns: Readonly<Record<string, string>>
}

/**
 * Writes the tables of the schema `search`: passages with their vectors, terms by passage, words with the number of
 * passages that have them, and vectors of what stands for each theme.
 *
 * @throws ToolkitError Q002 when a statement fails
 */
export async function writeSearchIndex(
  duckdb: DuckDB,
  connection: DuckDBConnection,
  index: SearchIndex,
): Promise<void> {
  const { passages, vectors, facets, facetVectors } = index
  await runStep('search', 'CREATE SCHEMA search', () => connection.run('CREATE SCHEMA search'))
  const { VARCHAR, INTEGER } = duckdb
  const vectorOf = ({ data, dims }: IndexedVectors, row: number): DuckDBValue =>
    duckdb.arrayValue([...data.subarray(row * dims, (row + 1) * dims)])
  const arrayType = ({ dims }: IndexedVectors): DuckDBType => duckdb.ARRAY(duckdb.FLOAT, Math.max(1, dims))
  const terms = countTerms(passages)
  const words = countWords(passages)
  const parts: readonly Part[] = [
    {
      name: 'passages',
      columns: {
        passage_id: 'VARCHAR',
        concern_id: 'VARCHAR',
        kind: 'VARCHAR',
        text: 'VARCHAR',
        length: 'INTEGER',
        vector: vectorType(vectors),
      },
      types: [VARCHAR, VARCHAR, VARCHAR, VARCHAR, INTEGER, arrayType(vectors)],
      rows: passages.length,
      cell: (row, column) => {
        const { id, concernId, kind, text, terms: own } = passages[row]!
        return column === 5 ? vectorOf(vectors, row) : [id, concernId, kind, text, own.length][column]!
      },
    },
    {
      name: 'terms',
      columns: { term: 'VARCHAR', passage_id: 'VARCHAR', occurrences: 'INTEGER' },
      types: [VARCHAR, VARCHAR, INTEGER],
      rows: terms.length,
      cell: (row, column) => terms[row]![column]!,
    },
    {
      name: 'words',
      columns: { word: 'VARCHAR', passages: 'INTEGER' },
      types: [VARCHAR, INTEGER],
      rows: words.length,
      cell: (row, column) => words[row]![column]!,
    },
    {
      name: 'facets',
      columns: { theme_id: 'VARCHAR', vector: vectorType(facetVectors) },
      types: [VARCHAR, arrayType(facetVectors)],
      rows: facets.length,
      cell: (row, column) => (column === 0 ? facets[row]! : vectorOf(facetVectors, row)),
    },
  ]
  for (const part of parts) await writePart(duckdb, connection, part)
}

/** DuckDB has no arrays of nothing; where there are no vectors there are no rows either. */
const vectorType = ({ dims }: IndexedVectors): string => `FLOAT[${Math.max(1, dims)}]`

async function writePart(duckdb: DuckDB, connection: DuckDBConnection, part: Part): Promise<void> {
  const { name, columns, rows } = part
  const fields = Object.entries(columns).map(([column, type]) => `${quoteName(column)} ${type} NOT NULL`)
  const create = `CREATE TABLE search.${quoteName(name)} (${fields.join(', ')})`
  await runStep(`search.${name}`, create, () => connection.run(create))
  await runStep(`search.${name}`, `append ${rows} rows`, () =>
    appendChunks(duckdb, connection, name, part, 'search'),
  )
}

function countTerms(passages: readonly IndexedPassage[]): readonly (readonly [string, string, number])[] {
  return passages.flatMap(({ id, terms }) => {
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    return [...counts].map(([term, count]) => [term, id, count] as const)
  })
}

function countWords(passages: readonly IndexedPassage[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { words } of passages)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => compareCodeUnits(a, b))
}
