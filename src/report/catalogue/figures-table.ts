import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { sixPlaces } from '../../util/six-places.ts'
import { idColumn, numberColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'

/** The numbers of the report's sentences and the queries that count them. */
export function figuresTable({ tables: { figures } }: ReportIndex): ReportTable {
  return reportTableOf({
    id: 'figures',
    title: 'Numbers in the sentences of the report',
    description: 'Each row is one number that stands in a sentence, with the query that counts it.',
    columns: [
      idColumn('name', 'Query', 'name of the query'),
      textColumn('key', 'Of what', 'what the number is of, where the query counts several', 'z'),
      numberColumn('value', 'Number', 'the number, in the unit that the description names'),
      textColumn('description', 'What is counted', 'what is counted'),
      textColumn('sql', 'SQL', 'the query: crossplan sql "…" counts it again'),
    ],
    rows: figures.map(({ name, key, value, description, sql }) => ({
      name,
      key: key === '' ? null : key,
      value: sixPlaces(value),
      description,
      sql,
    })),
    sources: [],
    notes: [],
  })
}
