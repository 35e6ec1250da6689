import { formatCount } from '../format-count.ts'
import type { ReportRow, ReportTable } from '../document/report-table.ts'
import { csvFile } from './csv-link.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { reportTableHtml } from './report-table-html.ts'

/** More rows than this are printed only where a reader has opened them: the CSV file is better to look things up in. */
const PRINTED_ROWS = 50

/**
 * A table that stays closed until a reader wants it, and what is printed in its place if it is long.
 *
 * @param summary what a reader opens
 * @param id the attribute by which links find it, or nothing
 * @param rows those to show; default: all of the table
 */
export function closedTableHtml(
  table: ReportTable,
  page: Page,
  summary: Markup,
  id: Markup,
  rows: readonly ReportRow[] = table.rows,
): Markup {
  const count = formatCount(rows.length, 'row')
  const content = html`<summary>${summary} (${count})</summary>\n${reportTableHtml(table, page, rows)}`
  if (rows.length <= PRINTED_ROWS) return html`<details${id}>${content}</details>\n`
  return html`<details class="long"${id}>${content}</details>
<p class="elsewhere">${summary}: ${count}, in ${csvFile(table.id)}</p>
`
}
