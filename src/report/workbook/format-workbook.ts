import { REPORT_NOTES } from '../catalogue/report-notes.ts'
import type { ReportDocument } from '../document/report-document.ts'
import { contentsSheet } from './contents-sheet.ts'
import { coverSheet, type CoverDocument } from './cover-sheet.ts'
import { excelText } from './excel-text.ts'
import { notesSheet } from './notes-sheet.ts'
import type { PlanDates } from './plan-dates.ts'
import { tableSheet, type NumberedTable } from './table-sheet.ts'
import { writeSheets } from './write-sheets.ts'

export interface WorkbookOptions {
  /** Of the plans that the report is about. */
  readonly dates: PlanDates
  /** Version of the program. */
  readonly version: string
}

/** What a workbook shows of a report. */
export type WorkbookDocument = CoverDocument & Pick<ReportDocument, 'tables'>

/** The file keeps a time of making: where no plan has a date it is this one, never the clock's. */
const NO_DATE = '1970-01-01'

/**
 * The tables of a report as a workbook (XLSX), by the guidance of the UK government's Analysis Function: a cover,
 * contents, notes and then one table a sheet, a real one with a name; no merged, blank or coloured cells. Texts are never
 * formulas. A table of more than 10,000 rows is cut, and its sheet says where the others are.
 *
 * @returns the file; equal reports, dates and version give equal bytes
 */
export function formatWorkbook(
  document: WorkbookDocument,
  { dates, version }: WorkbookOptions,
): Promise<Uint8Array> {
  const needed = new Set(document.tables.flatMap(({ notes }) => notes))
  const notes = REPORT_NOTES.filter(({ id }) => needed.has(id))
  const tables = document.tables.map((table, i): NumberedTable => ({
    table,
    number: i + 1,
    notes: notes.flatMap(({ id }, at) => (table.notes.includes(id) ? [at + 1] : [])),
  }))
  const sheets = [
    coverSheet(document, dates, version),
    contentsSheet(tables, notes.length > 0),
    ...(notes.length === 0 ? [] : [notesSheet(notes, tables)]),
    ...tables.map(tableSheet),
  ]
  return writeSheets(sheets, {
    title: excelText(document.title),
    author: excelText(document.author ?? `Crossplan ${version}`),
    made: new Date(`${dates.latest ?? NO_DATE}T00:00:00Z`),
  })
}
