import { formatDate, formatMonth } from './format-date.ts'
import { formatAsItIs, formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import type { ReportCell, ReportColumn } from './document/report-table.ts'

/** A cell of a report table as text for people: `1,234`, `0.98`, `44 %`, `13 March 2025`, `yes`, `[x]`. */
export function formatCell({ kind, missing }: ReportColumn, cell: ReportCell): string {
  if (cell === null) return missing === undefined ? '' : `[${missing}]`
  switch (kind) {
    case 'count':
      return formatNumber(Number(cell))
    case 'number':
      return formatAsItIs(Number(cell))
    case 'score':
      return formatFraction(Number(cell))
    case 'share':
      return `${Math.round(100 * Number(cell))} %`
    case 'date':
      return formatDate(String(cell))
    case 'month':
      return formatMonth(String(cell))
    case 'flag':
      return cell === true ? 'yes' : 'no'
    case 'text':
    case 'quote':
    case 'id':
    case 'place':
      return String(cell)
  }
}
