import { formatNumber } from '../format-count.ts'
import { formatList } from '../format-list.ts'
import type { ReportColumn, ReportTable } from '../document/report-table.ts'
import { columnWidth } from './column-width.ts'
import { FORMATS, sheetCell } from './sheet-cell.ts'
import { signsInWords, signsOf } from '../shorthand.ts'
import type { SheetCell, SheetLine, WorkbookSheet } from './workbook-sheet.ts'

/** A sheet holds so many rows; a longer table is cut, and the sheet says where the others are. */
export const MOST_ROWS = 10_000

export interface NumberedTable {
  readonly table: ReportTable
  /** From 1. */
  readonly number: number
  /** Numbers of its notes on the sheet of notes, ascending. */
  readonly notes: readonly number[]
}

/** `Table_1`: the name of the sheet of a table. */
export const sheetName = ({ number }: Pick<NumberedTable, 'number'>): string => `Table_${number}`

/** `Table 1: Plans that were read [note 3]`. */
export const tableTitle = ({ table, number, notes }: NumberedTable): string =>
  [`Table ${number}: ${table.title}`, ...notes.map((note) => `[note ${note}]`)].join(' ')

/** The sheet of one report table: what has to be known above it, one line a cell, then the table and nothing else. */
export function tableSheet(numbered: NumberedTable): WorkbookSheet {
  const { table } = numbered
  const shown = table.rows.slice(0, MOST_ROWS)
  const rows: readonly (readonly SheetCell[])[] =
    shown.length === 0
      ? [table.columns.map(() => '[z]')]
      : shown.map((row) => table.columns.map((column) => sheetCell(column, row[column.id] ?? null)))
  return {
    name: sheetName(numbered),
    lines: linesAbove(numbered),
    table: {
      name: table.id,
      columns: table.columns.map((column, i) => ({
        label: column.label,
        format: FORMATS[column.kind],
        width: columnWidth(
          column.label,
          rows.map((row) => row[i] ?? ''),
        ),
      })),
      rows,
    },
  }
}

function linesAbove(numbered: NumberedTable): readonly SheetLine[] {
  const { table, notes } = numbered
  const signs = signsOf(table)
  const left = table.rows.length - MOST_ROWS
  const lines = [
    'This worksheet contains one table.',
    table.description,
    ...(table.rows.length === 0 ? ['Nothing was found: [z] (not applicable) stands in place of rows.'] : []),
    ...(left > 0
      ? [
          `The first ${formatNumber(MOST_ROWS)} of ${formatNumber(table.rows.length)} rows; all of them are in report-tables/${table.id}.csv.`,
        ]
      : []),
    ...(notes.length === 0
      ? []
      : [`Notes: see ${formatList(notes.map((note) => `note ${note}`))} on the worksheet Notes.`]),
    ...(signs.length === 0 ? [] : [`Shorthand: ${signsInWords(signs)}.`]),
    ...marksExplained(table.columns),
    `Source: action plans of HM Prison and Probation Service${table.sources.length === 0 ? '' : `; counted from ${tablesInWords(table.sources)} of the run`}. The same rows are in report-tables/${table.id}.csv.`,
  ]
  return [
    { text: tableTitle(numbered), role: 'title' },
    ...lines.map((text): SheetLine => ({ text, role: 'text' })),
    { text: 'Back to the contents', role: 'text', link: { sheet: 'Contents' } },
  ]
}

const tablesInWords = (names: readonly string[]): string =>
  `${names.length === 1 ? 'the table' : 'the tables'} ${formatList(names)}`

/** What a mark says in this table: `Low reliability: whether it rests on …`. */
const marksExplained = (columns: readonly ReportColumn[]): readonly string[] =>
  columns.flatMap(({ label, description, mark }) =>
    mark === undefined ? [] : [`${label} ([${mark}] or No): ${description}.`],
  )
