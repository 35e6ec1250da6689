import { formatNumber } from '../format-count.ts'
import type { ReportCell, ReportTable } from '../document/report-table.ts'
import { figureAnchor, queryAnchor, tableAnchor } from './anchors.ts'
import { figureRows, type FigureRows } from './figure-rows.ts'
import { codeHtml } from './inline-html.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'

/** The named queries: what each counts, its numbers, to which the numbers of sentences lead, and how to count them again. */
export function queriesHtml(table: ReportTable, page: Page): Markup {
  return html`<div class="queries"${page.claim(tableAnchor(table.id))}>
${figureRows(table).map((query) => queryHtml(query, page))}</div>
`
}

function queryHtml({ name, description, sql, values }: FigureRows, page: Page): Markup {
  return html`<div class="query"${page.claim(queryAnchor(name))}>
<p><strong>${description}</strong> ${codeHtml(name)}</p>
<ul class="values">${values.map(
    ({ key, value }) =>
      html`<li${page.claim(figureAnchor(name, key))}>${key === '' ? undefined : html`<bdi>${key}</bdi>: `}<b>${shownNumber(value)}</b></li>\n`,
  )}</ul>
<pre>${codeHtml(sql)}</pre>
</div>
`
}

/** Whole numbers as sentences have them; others as they are. */
const shownNumber = (value: ReportCell): string =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? formatNumber(value)
    : String(value ?? '[x]')
