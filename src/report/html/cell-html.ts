import { formatAsItIs, formatNumber } from '../format-count.ts'
import { formatDate, formatMonth } from '../format-date.ts'
import { formatFraction } from '../format-fraction.ts'
import type { ReportColumn, ReportColumnKind, ReportRow } from '../document/report-table.ts'
import type { Sign } from '../shorthand.ts'
import { codeHtml, linked, quoteHtml } from './inline-html.ts'
import { html, type Markup } from './markup.ts'
import type { Page } from './page.ts'

const NUMERIC: readonly ReportColumnKind[] = ['count', 'number', 'score', 'share']

/** Numbers stand right. */
export const isNumeric = ({ kind }: ReportColumn): boolean => NUMERIC.includes(kind)

/** The shorthand that a cell is written as; `undefined` for one that is written out. */
export function shorthandOf(column: ReportColumn, row: ReportRow): Sign | undefined {
  const cell = row[column.id] ?? null
  if (cell === null) return column.missing ?? 'x'
  return cell === true ? column.mark : undefined
}

/** A cell by the kind of its column; `ids` are those of its row, by which places find their entries. */
export function cellHtml(column: ReportColumn, row: ReportRow, ids: readonly string[], page: Page): Markup {
  const cell = row[column.id] ?? null
  const shorthand = shorthandOf(column, row)
  if (cell === null || shorthand !== undefined) return html`[${shorthand}]`
  switch (column.kind) {
    case 'quote':
      return quoteHtml(String(cell))
    case 'id':
      return linked(page.linkToId(String(cell)), 'place', codeHtml(String(cell)))
    case 'place':
      return linked(page.linkToPlace(String(cell), ids), 'place', codeHtml(String(cell)))
    case 'flag':
      return html`${cell === true ? 'Yes' : cell === false ? 'No' : String(cell)}`
    case 'text':
    case 'count':
    case 'number':
    case 'score':
    case 'share':
    case 'date':
    case 'month':
      return html`${shownValue(column.kind, cell)}`
  }
}

function shownValue(kind: ReportColumnKind, cell: string | number | boolean): string {
  if (typeof cell === 'number') return signed(cell, (size) => shownNumber(kind, size))
  if (kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(cell))) return formatDate(String(cell))
  if (kind === 'month' && /^\d{4}-\d\d-\d\d$/.test(String(cell))) return formatMonth(String(cell))
  return String(cell)
}

/** With the sign that is as wide as a digit and is read out. */
const signed = (value: number, format: (size: number) => string): string =>
  value < 0 ? `−${format(-value)}` : format(value)

function shownNumber(kind: ReportColumnKind, size: number): string {
  if (kind === 'share') return formatShare(size)
  if (kind === 'number') return formatAsItIs(size)
  return kind === 'score' ? formatFraction(size) : formatNumber(size)
}

/** Whole per cent. What is not quite all never reads `100 %`, nor what is not quite none `0 %`. */
function formatShare(share: number): string {
  const percent = Math.round(100 * share)
  if (percent === 100 && share < 1) return 'over 99\u00A0%'
  if (percent === 0 && share > 0) return 'under 1\u00A0%'
  return `${percent}\u00A0%`
}
