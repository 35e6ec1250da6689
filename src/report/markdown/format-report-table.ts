import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../document/report-table.ts'
import { formatCell } from '../format-cell.ts'
import { LIMITS } from '../sections/limits.ts'
import { signsInWords, signsOf } from '../shorthand.ts'
import { codeSpan } from './code-span.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { markdownTable } from './markdown-table.ts'

/** More columns are too wide for a page. */
const MOST_COLUMNS = 8

/**
 * The rows of a report table in Markdown and where all of it is; of a table that is too wide for a page only the latter.
 *
 * @param rows those to print; default: all of the table
 * @returns blocks, to be parted by empty lines
 */
export function formatReportTable(
  table: ReportTable,
  rows: readonly ReportRow[] = table.rows,
): readonly string[] {
  const file = codeSpan(`report-tables/${table.id}.csv`)
  if (table.columns.length > MOST_COLUMNS) return [`All rows: ${file}.`]
  if (rows.length === 0) return ['No rows.']
  const shown = rows.slice(0, LIMITS.tableRows)
  const signs = signsOf({ columns: table.columns, rows: shown })
  const grid = markdownTable(
    table.columns.map((column) => ({ label: escapeMarkdown(column.label), isNumeric: isNumeric(column) })),
    shown.map((row) => table.columns.map((column) => cellOf(column, row[column.id] ?? null))),
  )
  return [
    ...(signs.length === 0 ? [] : [`Shorthand: ${escapeMarkdown(signsInWords(signs))}.`]),
    grid,
    ...(rows.length <= LIMITS.tableRows
      ? []
      : [`Only the first ${LIMITS.tableRows} rows; all are in ${file}.`]),
  ]
}

const isNumeric = ({ kind }: ReportColumn): boolean =>
  kind === 'count' || kind === 'number' || kind === 'score' || kind === 'share'

function cellOf(column: ReportColumn, cell: ReportCell): string {
  const text = formatCell(column, cell)
  if (cell === null) return escapeMarkdown(text)
  if (column.kind === 'quote') return `“${escapeMarkdown(text)}”`
  return column.kind === 'id' || column.kind === 'place' ? codeSpan(text) : escapeMarkdown(text)
}
