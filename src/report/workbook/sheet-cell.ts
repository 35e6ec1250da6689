import type { ReportCell, ReportColumn, ReportColumnKind } from '../document/report-table.ts'
import { excelDate } from './excel-date.ts'
import { excelText } from './excel-text.ts'
import type { CellFormat, SheetCell } from './workbook-sheet.ts'

export const FORMATS: Readonly<Record<ReportColumnKind, CellFormat>> = {
  text: 'text',
  quote: 'text',
  id: 'text',
  place: 'text',
  flag: 'text',
  count: 'count',
  number: 'number',
  score: 'score',
  share: 'share',
  date: 'date',
  month: 'month',
}

/** A cell of a report table as a sheet has it: none is blank. */
export function sheetCell(column: ReportColumn, cell: ReportCell): SheetCell {
  if (cell === null || cell === '') return `[${column.missing ?? 'x'}]`
  if (typeof cell === 'boolean') return cell ? (column.mark === undefined ? 'Yes' : `[${column.mark}]`) : 'No'
  if (typeof cell === 'number') return cell
  return column.kind === 'date' || column.kind === 'month' ? excelDate(cell) : excelText(cell)
}
