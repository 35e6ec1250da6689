import { sheetName, type NumberedTable } from './table-sheet.ts'
import type { SheetCell, WorkbookSheet } from './workbook-sheet.ts'

/** The sheet of contents: one row for each other sheet, linked. */
export function contentsSheet(tables: readonly NumberedTable[], hasNotes: boolean): WorkbookSheet {
  const rows: readonly (readonly [string, string, string, SheetCell])[] = [
    ['Cover', 'Cover', 'What this workbook is, where it comes from and whom to ask.', '[z]'],
    ...(hasNotes
      ? [['Notes', 'Notes', 'What has to be known to read the tables right.', '[z]'] as const]
      : []),
    ...tables.map(
      (numbered) =>
        [
          sheetName(numbered),
          numbered.table.title,
          numbered.table.description,
          numbered.table.rows.length,
        ] as const,
    ),
  ]
  return {
    name: 'Contents',
    lines: [
      { text: 'Contents', role: 'title' },
      { text: 'This worksheet contains one table.', role: 'text' },
      { text: 'Each row is one worksheet. Shorthand: [z] not applicable.', role: 'text' },
    ],
    table: {
      name: 'contents',
      columns: [
        { label: 'Worksheet', format: 'text', width: 14 },
        { label: 'Title', format: 'text', width: 60 },
        { label: 'What it holds', format: 'text', width: 70 },
        { label: 'Rows', format: 'count', width: 12 },
      ],
      rows,
      links: rows.map(([sheet]) => ({ sheet })),
    },
  }
}
