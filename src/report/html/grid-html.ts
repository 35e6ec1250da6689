import type { Grid, GridColumn, GridRow } from '../document/block.ts'
import { tableAnchor } from './anchors.ts'
import { csvLink } from './csv-link.ts'
import { facetsHtml } from './facets-html.ts'
import { inlineHtml } from './inline-html.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { plainText } from './plain-text.ts'
import { sourcesHtml } from './sources-html.ts'
import { isLong, layoutOf, tableFrame } from './table-frame.ts'

/** A table that a section lays out itself. */
export function gridHtml(grid: Grid, page: Page): Markup {
  const longest = grid.columns.map((_, i) =>
    grid.rows.reduce((most, { cells }) => Math.max(most, plainText(cells[i] ?? '').length), 0),
  )
  const isPlain = grid.columns.some(({ isNumeric, isRowHead }) => isNumeric === true || isRowHead === true)
  const layout = layoutOf(longest, isPlain)
  const columns = grid.columns.map((column, i) => ({
    column,
    label: plainText(column.label),
    name: column.isNumeric === true ? 'n' : isLong(longest[i] ?? 0) ? 'q' : undefined,
  }))
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
  /** How its cells are set. */
  readonly name: string | undefined
}

function headHtml({ column, label, name }: Column, page: Page): Markup {
  // An empty head would be announced as a head without a name.
  if (label === '') return html`<td></td>`
  return html`<th scope="col"${classHtml(name)}>${inlineHtml(column.label, page)}</th>`
}

function rowHtml(row: GridRow, columns: readonly Column[], page: Page): Markup {
  const cells = columns.map(({ column, name }, i) => {
    const content = inlineHtml(row.cells[i] ?? '', page)
    if (column.isRowHead === true) return html`<th scope="row"${classHtml(name)}>${content}</th>`
    return html`<td${classHtml(name)}>${content}</td>`
  })
  return html`<tr${facetsHtml(row.facets)}>${cells}</tr>\n`
}

export const classHtml = (name: string | undefined): Markup | undefined =>
  name === undefined ? undefined : html` class="${name}"`
