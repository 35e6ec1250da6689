import { formatCount } from '../format-count.ts'
import type { ReportRow, ReportTable } from '../document/report-table.ts'
import { csvFile } from './csv-link.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { reportTableHtml } from './report-table-html.ts'

/** As many rows as are printed beside a picture; more are better looked up in the CSV file. */
const PRINTED_ROWS = 50

export interface ClosedTable {
  /** What a reader opens. */
  readonly summary: Markup
  /** The attribute by which links find it, or nothing. */
  readonly id: Markup
  /** Default: all of the table. */
  readonly rows?: readonly ReportRow[]
  /** Whether few rows are printed though they are closed. */
  readonly isPrinted: boolean
}

/** A table that stays closed until a reader wants it; where it is not printed while it is closed, a line in its place is. */
export function closedTableHtml(
  table: ReportTable,
  page: Page,
  { summary, id, rows = table.rows, isPrinted }: ClosedTable,
): Markup {
  const count = formatCount(rows.length, 'row')
  const content = html`<summary>${summary} (${count})</summary>\n${reportTableHtml(table, page, rows)}`
  if (isPrinted && rows.length <= PRINTED_ROWS) return html`<details${id}>${content}</details>\n`
  return html`<details class="unprinted"${id}>${content}</details>
<p class="elsewhere">${summary}: ${count}, in ${csvFile(table.id)}</p>
`
}
