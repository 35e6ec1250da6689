import { formatCount } from '../format-count.ts'
import type { ReportTable } from '../document/report-table.ts'
import { pageAnchor, tableAnchor } from './anchors.ts'
import { closedTableHtml } from './closed-table-html.ts'
import { FIGURES_TABLE } from './figure-rows.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { passagesHtml } from './passages-html.ts'
import { queriesHtml } from './queries-html.ts'

/** What stands behind the sections. */
export interface Appendix {
  readonly anchor: string
  readonly title: string
  readonly content: Markup
}

/** To be made after all sections: the last one holds the rows that everything before it leads to. */
export function appendicesOf(page: Page): readonly Appendix[] {
  const appendices: Appendix[] = []
  const tables = page.document.tables.filter(({ id }) => id !== FIGURES_TABLE)
  if (tables.length > 0) {
    const title = 'All tables'
    appendices.push({ anchor: pageAnchor('tables'), title, content: tablesHtml(tables, page) })
  }
  const figures = page.table(FIGURES_TABLE)
  if (figures !== undefined && !page.isShown(FIGURES_TABLE)) {
    const title = 'Where the numbers in sentences come from'
    appendices.push({ anchor: pageAnchor('numbers'), title, content: numbersHtml(figures, page) })
  }
  if (page.cited().length > 0) {
    const title = 'Passages that the report cites'
    appendices.push({ anchor: pageAnchor('passages'), title, content: citedHtml(page) })
  }
  return appendices
}

/** Tables that a section shows are linked to; the others stand here, closed. */
function tablesHtml(tables: readonly ReportTable[], page: Page): Markup {
  return html`<p>Each table is also a file beside this report, <code dir="ltr">report-tables/</code>, and a sheet of the workbook. Those that are open are printed.</p>
${tables.map((table) =>
  page.isShown(table.id)
    ? html`<p class="shown"><a href="#${tableAnchor(table.id)}">${table.title}</a> (${formatCount(table.rows.length, 'row')}), shown above</p>\n`
    : closedTableHtml(table, page, {
        summary: html`${table.title}`,
        id: page.claim(tableAnchor(table.id)),
        isPrinted: false,
      }),
)}`
}

const numbersHtml = (figures: ReportTable, page: Page): Markup =>
  html`<p>Each number in a sentence is the answer to a query on the tables of the run. <code dir="ltr">crossplan sql</code> asks it again.</p>
${queriesHtml(figures, page)}`

const citedHtml = (page: Page): Markup =>
  html`<p>By file and line, with the words of the plan. A place such as <code dir="ltr">plan.txt:21-25</code> is the file with its first and last line.</p>
${passagesHtml(page)}`
