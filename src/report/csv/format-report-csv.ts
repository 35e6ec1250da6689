import { formatCsv } from '../../util/format-csv.ts'
import { spreadsheetSafe } from '../../util/spreadsheet-safe.ts'
import { visibleText } from '../../util/visible-text.ts'
import type { ReportCell, ReportTable } from '../document/report-table.ts'

export interface ReportCsvOptions {
  /** Whether texts stand as they are, also those that a spreadsheet takes for a formula; default false. */
  readonly rawCsv?: boolean
}

/**
 * A report table as CSV (RFC 4180, lines ended by a line feed): a header row of column ids, ISO dates, `true` and
 * `false`, fractions as numbers of 0 to 1, nothing where a value is missing. Texts are safe to open in a spreadsheet:
 * what would begin a formula has an apostrophe in front, and characters that no reader sees are left out.
 */
export const formatReportCsv = (
  { columns, rows }: ReportTable,
  { rawCsv = false }: ReportCsvOptions = {},
): string =>
  formatCsv([
    columns.map(({ id }) => id),
    ...rows.map((row) => columns.map(({ id }) => textOf(row[id] ?? null, rawCsv))),
  ])

function textOf(cell: ReportCell, rawCsv: boolean): string {
  if (cell === null) return ''
  return typeof cell === 'string' && !rawCsv ? spreadsheetSafe(visibleText(cell)) : String(cell)
}
