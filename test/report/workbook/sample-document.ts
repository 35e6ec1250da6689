import { reportTables } from '../../../src/report/catalogue/report-tables.ts'
import type { ReportColumn, ReportRow, ReportTable } from '../../../src/report/document/report-table.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import { formatWorkbook } from '../../../src/report/workbook/format-workbook.ts'
import { planDates } from '../../../src/report/workbook/plan-dates.ts'
import { sampleTables } from '../sample-tables.ts'

export const sampleDocument = {
  title: 'What runs through the action plans',
  subtitle: 'Two plans of alpha.',
  author: 'Research team',
  contact: 'research@example.org',
  introduction: ['Three plans of two prisons.'],
  tables: reportTables(indexTables(sampleTables)),
  fingerprint: 'f00d',
}

export const sampleOptions = { dates: planDates(sampleTables.plans), version: '1.2.3' }

/** A report table of one's own. */
export const tableWith = (
  columns: readonly Partial<ReportColumn>[],
  rows: readonly ReportRow[],
  more: Partial<ReportTable> = {},
): ReportTable => ({
  id: 'alpha',
  title: 'Alpha',
  description: 'Each row is one.',
  columns: columns.map((column, i) => ({
    id: `c${i}`,
    label: `Column ${i}`,
    description: 'what it holds',
    kind: 'text',
    ...column,
  })),
  rows,
  sources: ['plans'],
  notes: [],
  ...more,
})

/** The workbook of these tables. */
export const workbookOf = (
  tables: readonly ReportTable[],
  more: Partial<typeof sampleDocument> = {},
): Promise<Uint8Array> => formatWorkbook({ ...sampleDocument, ...more, tables }, sampleOptions)
