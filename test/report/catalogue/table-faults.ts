import { REPORT_NOTES } from '../../../src/report/catalogue/report-notes.ts'
import type {
  ReportCell,
  ReportColumn,
  ReportColumnKind,
  ReportTable,
} from '../../../src/report/document/report-table.ts'
import { tableNames } from '../../../src/tables/schema.ts'

/** What every renderer may rely on, and this table breaks: one line for each fault. */
export function tableFaults(table: ReportTable): readonly string[] {
  const ids = table.columns.map(({ id }) => id)
  const labels = table.columns.map(({ label }) => label)
  return [
    ...(/^[a-z][a-z0-9_]*$/.test(table.id) ? [] : ['id is not in snake_case']),
    ...(/[.:]$/.test(table.title) || table.title === '' ? ['title is empty or ends in a stop'] : []),
    ...(/^Each row is .*\.$/.test(table.description) ? [] : ['description does not say what a row is']),
    ...repeated(ids).map((id) => `column ${id} is there twice`),
    ...repeated(labels).map((label) => `label ${label} is there twice`),
    ...table.columns.flatMap((column, i) => columnFaults(column, table.columns[i + 1])),
    ...table.notes
      .filter((note) => !REPORT_NOTES.some(({ id }) => id === note))
      .map((note) => `no note ${note}`),
    ...table.sources
      .filter((source) => !tableNames.some((name) => name === source))
      .map((source) => `no table ${source}`),
    ...table.rows.flatMap((row, i) => [
      ...Object.keys(row)
        .filter((id) => !ids.includes(id))
        .map((id) => `row ${i} has a cell ${id} of no column`),
      ...table.columns.flatMap((column) => cellFaults(column, row[column.id], i)),
    ]),
  ]
}

const repeated = (items: readonly string[]): readonly string[] =>
  items.filter((item, i) => items.indexOf(item) !== i)

function columnFaults(
  { id, label, kind, description }: ReportColumn,
  next: ReportColumn | undefined,
): readonly string[] {
  return [
    ...(/^[a-z][a-z0-9_]*$/.test(id) ? [] : [`column ${id} is not in snake_case`]),
    ...(/^[A-Z]/.test(label) && !/\n/.test(label) ? [] : [`label ${label} does not begin like one`]),
    ...(description === '' ? [`column ${id} is not described`] : []),
    ...(kind === 'share' && !label.includes('per cent') ? [`column ${id} has no unit`] : []),
    ...(kind === 'quote' && next?.kind !== 'place' ? [`column ${id} has no place beside it`] : []),
  ]
}

const FITS: Readonly<Record<ReportColumnKind, (cell: ReportCell) => boolean>> = {
  text: (cell) => typeof cell === 'string' && cell !== '',
  quote: (cell) => typeof cell === 'string' && cell !== '',
  id: (cell) => typeof cell === 'string' && cell !== '',
  place: (cell) => typeof cell === 'string' && cell !== '',
  count: (cell) => typeof cell === 'number' && Number.isInteger(cell),
  number: (cell) => typeof cell === 'number' && Number.isFinite(cell),
  score: (cell) => typeof cell === 'number' && Number.isFinite(cell),
  share: (cell) => typeof cell === 'number' && cell >= 0 && cell <= 1,
  date: (cell) => typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell),
  month: (cell) => typeof cell === 'string' && /^\d{4}-\d{2}-01$/.test(cell),
  flag: (cell) => typeof cell === 'boolean',
}

function cellFaults(column: ReportColumn, cell: ReportCell | undefined, row: number): readonly string[] {
  if (cell === undefined) return [`row ${row} has no cell ${column.id}`]
  if (cell === null)
    return column.missing === undefined ? [`row ${row} misses ${column.id}, which has no sign for it`] : []
  return FITS[column.kind](cell) ? [] : [`row ${row}: ${column.id} is ${JSON.stringify(cell)}`]
}
