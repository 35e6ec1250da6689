import type { Chart } from '../document/chart.ts'
import type { ReportRow } from '../document/report-table.ts'
import { chartAnchor, tableAnchor } from './anchors.ts'
import { embedDrawing } from './embed-drawing.ts'
import { inlineHtml } from './inline-html.ts'
import { closedTableHtml } from './closed-table-html.ts'
import { html, NOTHING, type Markup } from './markup.ts'
import type { Page } from './page.ts'

/** A picture with its name, what it shows, and its numbers beside it; without a drawing, the rest of it. */
export function chartHtml(chart: Chart, page: Page): Markup {
  const drawing = page.drawings.get(chart.id)
  const picture = drawing === undefined ? NOTHING : pictureHtml(chart, drawing, page)
  return html`<div class="chart"${page.claim(chartAnchor(chart.id))}>
<figure>
${picture}<figcaption>${inlineHtml(chart.finding, page)}</figcaption>
</figure>
${dataHtml(chart, page)}</div>
`
}

/** At its own size, or as wide as the page; on a phone it can be moved sideways, so that its words can be read. */
function pictureHtml(chart: Chart, drawing: string, page: Page): Markup {
  const name = `Picture: ${chart.title}`
  const label = `${name}${page.distinction(name)}`
  return html`<p class="title" aria-hidden="true">${chart.title}</p>
<div class="wide" role="region" aria-label="${label}" tabindex="0">${embedDrawing(drawing, chart.title, chart.id)}</div>
`
}

function dataHtml({ title, table: id, where }: Chart, page: Page): Markup {
  const table = page.table(id)
  if (table === undefined) return NOTHING
  const summary = html`Numbers of this picture<span class="unseen">: ${title}</span>`
  if (where !== undefined) {
    const rows = table.rows.filter((row) => isWhere(row, where))
    return closedTableHtml(table, page, { summary, id: NOTHING, rows, isPrinted: true })
  }
  const anchor = page.claim(tableAnchor(id))
  if (anchor === NOTHING)
    return html`<p class="source">Numbers of this picture: <a href="#${tableAnchor(id)}">${table.title}</a>.</p>\n`
  return closedTableHtml(table, page, { summary, id: anchor, isPrinted: true })
}

const isWhere = (row: ReportRow, where: ReportRow): boolean =>
  Object.entries(where).every(([column, value]) => row[column] === value)
