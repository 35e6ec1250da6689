import type { ReportNote } from '../catalogue/report-notes.ts'
import { sheetName, type NumberedTable } from './table-sheet.ts'
import type { WorkbookSheet } from './workbook-sheet.ts'

/** The sheet of notes: each with its number and the sheets that need it. */
export const notesSheet = (
  notes: readonly ReportNote[],
  tables: readonly NumberedTable[],
): WorkbookSheet => ({
  name: 'Notes',
  lines: [
    { text: 'Notes', role: 'title' },
    { text: 'This worksheet contains one table.', role: 'text' },
    { text: 'Each row is one note that titles of tables refer to.', role: 'text' },
    { text: 'Back to the contents', role: 'text', link: { sheet: 'Contents' } },
  ],
  table: {
    name: 'notes',
    columns: [
      { label: 'Note', format: 'text', width: 12 },
      { label: 'Text', format: 'text', width: 90 },
      { label: 'Worksheets', format: 'text', width: 36 },
    ],
    rows: notes.map(({ text }, i) => [
      `note ${i + 1}`,
      text,
      tables
        .filter(({ notes: own }) => own.includes(i + 1))
        .map(sheetName)
        .join(', '),
    ]),
  },
})
