import { formatCsv } from '../../util/format-csv.ts'
import { spreadsheetSafe } from '../../util/spreadsheet-safe.ts'
import { visibleText } from '../../util/visible-text.ts'
import type { ReportCell, ReportTable } from '../document/report-table.ts'

/**
 * A report table as CSV (RFC 4180, lines ended by a line feed): a header row of column ids, ISO dates, `true` and
 * `false`, fractions as numbers of 0 to 1, nothing where a value is missing. Texts are safe to open in a spreadsheet:
 * what would begin a formula has an apostrophe in front, and characters that no reader sees are left out.
 */
export const formatReportCsv = ({ columns, rows }: ReportTable): string =>
  formatCsv([
    columns.map(({ id }) => id),
    ...rows.map((row) => columns.map(({ id }) => textOf(row[id] ?? null))),
  ])

function textOf(cell: ReportCell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? spreadsheetSafe(visibleText(cell)) : String(cell)
}
