import Table from 'cli-table3'
import pc from 'picocolors'
import { rowObjects, type QueryResult, type Value } from '../tables/query-result.ts'
import { formatCsv } from '../util/format-csv.ts'
import { countOf, groupDigits } from './count-of.ts'
import { formatRecords } from './format-records.ts'
import type { Output } from './world.ts'

/** The answer to a query in the form asked for. */
export function formatResult(result: QueryResult, format: 'table' | 'csv' | 'json', output: Output): string {
  switch (format) {
    case 'table':
      return formatTable(result, output)
    case 'csv':
      return formatCsv([
        result.columns.map(({ name }) => name),
        ...result.rows.map((row) => row.map(cellText)),
      ])
    case 'json':
      return `${JSON.stringify(rowObjects(result), null, 2)}\n`
  }
}

/** What stands around the cells of a column: two blanks and a line. */
const COLUMN_FRAME = 3
const LEAST_WIDTH = 8
/** Where a column would be narrower and has more to say, rows stand one below the other instead. */
const READABLE_WIDTH = 16
/** Wide enough to read, narrow enough to compare. */
const MOST_WIDTH = 60
/** Lines of texts longer than this are hard to follow. */
const RECORD_WIDTH = 120
/** Where no terminal sets a width. */
const PAGE_WIDTH = 160

/** More than anyone reads, and less than the table's layout can bear (it fails from about 120,000). */
const MOST_ROWS = 20_000

function formatTable(
  { columns, rows }: QueryResult,
  { columns: width = PAGE_WIDTH, hasColours }: Output,
): string {
  const cells = rows.slice(0, MOST_ROWS).map((row) => row.map(cellText))
  const wanted = columns.map(({ name }, i) =>
    cells.reduce((most, row) => Math.max(most, longestLine(row[i] ?? '')), name.length),
  )
  const widths = fitWidths(wanted, width)
  const names = columns.map(({ name }) => name)
  const cut =
    rows.length > MOST_ROWS
      ? `, the first ${groupDigits(MOST_ROWS)} shown; --format csv or json gives all`
      : ''
  const end = `${countOf(rows.length, 'row')}${cut}\n`
  const isUnreadable = wanted.some((each, i) => widths[i]! < Math.min(each, READABLE_WIDTH))
  if (isUnreadable && cells.length > 0)
    return `${formatRecords(names, cells, Math.min(width, RECORD_WIDTH), hasColours)}\n${end}`
  const table = new Table({
    head: names.map((name) => pc.createColors(hasColours).bold(name)),
    colWidths: widths.map((each) => each + 2),
    colAligns: columns.map(({ type }) => (/INT|DOUBLE|DECIMAL|FLOAT/.test(type) ? 'right' : 'left')),
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const row of cells) table.push(row)
  return `${table.toString()}\n${end}`
}

/** Narrows the widest columns until all fit side by side, as far as can be. */
function fitWidths(wanted: readonly number[], width: number): readonly number[] {
  const room = width - 1 - wanted.length * COLUMN_FRAME
  let most = MOST_WIDTH
  const widthsFor = (limit: number): number[] => wanted.map((each) => Math.min(each, limit))
  while (most > LEAST_WIDTH && widthsFor(most).reduce((sum, each) => sum + each, 0) > room) most--
  return widthsFor(most).map((each) => Math.max(1, each))
}

const longestLine = (text: string): number =>
  text.split('\n').reduce((most, line) => Math.max(most, line.length), 0)

function cellText(value: Value): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
