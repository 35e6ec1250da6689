import type { Grid, GridColumn, GridRow } from '../document/block.ts'
import { tableAnchor } from './anchors.ts'
import { csvLink } from './csv-link.ts'
import { facetsHtml } from './facets-html.ts'
import { inlineHtml } from './inline-html.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { plainText } from './plain-text.ts'
import { sourcesHtml } from './sources-html.ts'
import { tableFrame } from './table-frame.ts'
import { layoutOf, textStyle, type CellStyle } from './table-layout.ts'

/** A table that a section lays out itself. */
export function gridHtml(grid: Grid, page: Page): Markup {
  const columns = grid.columns.map((column, i): Column => {
    const longest = grid.rows.reduce((most, { cells }) => Math.max(most, plainText(cells[i] ?? '').length), 0)
    return {
      column,
      label: plainText(column.label),
      style: column.isNumeric === true ? 'n' : textStyle(longest),
    }
  })
  const hasRowHeads = grid.columns.some(({ isRowHead }) => isRowHead === true)
  const layout = layoutOf(
    columns.map(({ style }) => style),
    hasRowHeads,
  )
  const labels = columns.map(({ label }) => label)
  const content = html`<thead><tr>${columns.map((column) => headHtml(column, page))}</tr></thead>
<tbody>
${grid.rows.map((row) => rowHtml(row, columns, page))}</tbody>
`
  const caption = {
    label: plainText(grid.caption),
    title: inlineHtml(grid.caption, page),
    isSortable: layout !== 'texts' && grid.rows.length > 1,
  }
  return html`${tableFrame(page, layout, labels, caption, content)}${originHtml(grid, page)}`
}

/** What the cells are taken from, and where all rows are. */
function originHtml({ sources, table: id }: Grid, page: Page): Markup | undefined {
  const table = id === undefined ? undefined : page.table(id)
  const told = sourcesHtml(sources)
  if (table === undefined) return told && html`<p class="source">${told}.</p>\n`
  const all = html`<a href="#${tableAnchor(table.id)}">${table.title}</a>, ${csvLink(table.id)}`
  return html`<p class="source">${told}${told && '; '}${told === undefined ? 'All' : 'all'} rows: ${all}.</p>\n`
}

interface Column {
  readonly column: GridColumn
  readonly label: string
  readonly style: CellStyle
}

function headHtml({ column, label, style }: Column, page: Page): Markup {
  // An empty head would be announced as a head without a name.
  if (label === '') return html`<td></td>`
  return html`<th scope="col"${classHtml(style)}>${inlineHtml(column.label, page)}</th>`
}

function rowHtml(row: GridRow, columns: readonly Column[], page: Page): Markup {
  const cells = columns.map(({ column, style }, i) => {
    const content = inlineHtml(row.cells[i] ?? '', page)
    if (column.isRowHead === true) return html`<th scope="row"${classHtml(style)}>${content}</th>`
    return html`<td${classHtml(style)}>${content}</td>`
  })
  return html`<tr${facetsHtml(row.facets)}>${cells}</tr>\n`
}

export const classHtml = (style: CellStyle): Markup | undefined =>
  style === 'short' ? undefined : html` class="${style}"`
