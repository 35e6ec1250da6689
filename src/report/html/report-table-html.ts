import { formatCount, formatNumber } from '../format-count.ts'
import type { ReportColumn, ReportRow, ReportTable } from '../document/report-table.ts'
import { SHORTHAND, signsOf } from '../shorthand.ts'
import { tableAnchor } from './anchors.ts'
import { cellHtml, isNumeric } from './cell-html.ts'
import { csvLink } from './csv-link.ts'
import { classHtml } from './grid-html.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'
import { sourcesHtml } from './sources-html.ts'
import { tableFrame } from './table-frame.ts'
import { layoutOf, textStyle, type CellStyle } from './table-layout.ts'

/**
 * Rows of one table that a page shows: every action of five plans (some 220), and little enough that twenty tables of
 * 1,200 plans stay within a few megabytes. The CSV file beside the report has all.
 */
export const SHOWN_ROWS = 250

/** All of a table, with the anchor by which links find it. */
export const wholeTableHtml = (table: ReportTable, page: Page): Markup =>
  html`<div class="table"${page.claim(tableAnchor(table.id))}>\n${reportTableHtml(table, page)}</div>\n`

/**
 * A report table by the kinds of its columns, with its caption, what has to be known to read it, and where all of it is.
 *
 * @param rows those to show; default: all of the table
 */
export function reportTableHtml(
  table: ReportTable,
  page: Page,
  rows: readonly ReportRow[] = table.rows,
): Markup {
  const shown = rows.slice(0, SHOWN_ROWS)
  const columns = table.columns.map((column, i): Column => ({
    column,
    style: styleOf(column, shown),
    isHead: i === 0 && (column.kind === 'text' || column.kind === 'id'),
  }))
  const layout = layoutOf(
    columns.map(({ style }) => style),
    true,
  )
  const idColumns = table.columns.filter(({ kind }) => kind === 'id')
  const labels = table.columns.map(({ label }) => label)
  const content = html`<thead><tr>${columns.map(
    ({ column, style }) => html`<th scope="col"${classHtml(style)}>${column.label}</th>`,
  )}</tr></thead>
<tbody>
${shown.map((row) => {
  const ids = idColumns.map(({ id }) => String(row[id] ?? ''))
  return rowHtml(row, columns, ids, page)
})}</tbody>
`
  const caption = {
    label: table.title,
    title: html`${table.title}`,
    about: table.description,
    isSortable: shown.length > 1,
  }
  return html`${tableFrame(page, layout, labels, caption, content)}<p class="source">${remarks(table, rows, shown)}</p>
${notesHtml(table, page)}`
}

interface Column {
  readonly column: ReportColumn
  readonly style: CellStyle
  readonly isHead: boolean
}

function rowHtml(row: ReportRow, columns: readonly Column[], ids: readonly string[], page: Page): Markup {
  const cells = columns.map(({ column, style, isHead }) => {
    const content = cellHtml(column, row, ids, page)
    if (isHead) return html`<th scope="row"${classHtml(style)}>${content}</th>`
    return html`<td${classHtml(style)}>${content}</td>`
  })
  return html`<tr>${cells}</tr>\n`
}

function styleOf(column: ReportColumn, rows: readonly ReportRow[]): CellStyle {
  if (isNumeric(column)) return 'n'
  if (column.kind === 'id' || column.kind === 'place') return 'p'
  const lengthOf = (cell: ReportRow[string] | undefined): number =>
    typeof cell === 'string' ? cell.length : 0
  return textStyle(rows.reduce((most, row) => Math.max(most, lengthOf(row[column.id])), 0))
}

/** How to read the cells, how many rows there are, and where all of them are. */
function remarks(table: ReportTable, rows: readonly ReportRow[], shown: readonly ReportRow[]): Markup {
  const signs = signsOf({ columns: table.columns, rows: shown })
  const sources = sourcesHtml(table.sources)
  return html`${signs.map((sign) => `[${sign}] ${SHORTHAND[sign]}. `)}${countRows(rows.length, shown.length)}${sources}${
    sources === undefined ? 'All rows' : '; all rows'
  } in ${csvLink(table.id)}.`
}

function countRows(all: number, shown: number): string {
  if (all === 0) return 'No rows. '
  return shown === all ? '' : `The first ${formatNumber(shown)} of ${formatCount(all, 'row')}. `
}

function notesHtml({ notes }: ReportTable, page: Page): Markup | undefined {
  const known = (page.document.notes ?? []).filter(({ id }) => notes.includes(id))
  if (known.length === 0) return undefined
  return html`<details class="notes"><summary>How to read this table</summary>
<ul>${known.map(({ text }) => html`<li>${text}</li>\n`)}</ul></details>\n`
}
