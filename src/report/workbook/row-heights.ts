import type { SheetLine, WorkbookSheet } from './workbook-sheet.ts'

/** In points: a line of 12-point text, and the tallest row that Excel has. */
const LINE = 15.75
const TALLEST = 409
/** In points: larger letters, with room above a heading. */
const LEAST: Readonly<Record<SheetLine['role'], number>> = { title: 24, heading: 21, text: 0 }
/** Widths are counted in digits: so many letters, plain and bold, stand in the width of one. */
const LETTERS = 1.1
const BOLD_LETTERS = 0.95

/**
 * The heights of a sheet's rows, counted from 0, that need more than one line; programs differ in whether they find them
 * out themselves.
 *
 * @returns points by row
 */
export function rowHeights({ lines, table, width = 0 }: WorkbookSheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>()
  const set = (row: number, height: number): void => {
    if (height > LINE) heights.set(row, height)
  }
  lines.forEach(({ text, role }, row) => {
    // Lines above a table run on to the right and are not wrapped.
    const own = table === undefined ? rowHeight([{ text, width }]) : LINE
    set(row, Math.max(LEAST[role], own))
  })
  if (table === undefined) return heights
  set(
    lines.length,
    rowHeight(
      table.columns.map(({ label, width: of }) => ({ text: label, width: (of * BOLD_LETTERS) / LETTERS })),
    ),
  )
  table.rows.forEach((row, i) => {
    const wrapped = row.flatMap((cell, column) =>
      typeof cell === 'string' ? [{ text: cell, width: table.columns[column]?.width ?? 0 }] : [],
    )
    set(lines.length + 1 + i, rowHeight(wrapped))
  })
  return heights
}

/** What stands in one cell of a row: a text and the width it is wrapped in, in characters. */
export interface WrappedText {
  readonly text: string
  readonly width: number
}

/** The height of a row that shows all lines of its cells, as far as a row can be so tall. */
export const rowHeight = (cells: readonly WrappedText[]): number =>
  Math.min(TALLEST, LINE * Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width))))

/** Lines of a text that is broken between words, and within those that are wider than the cell. */
function linesOf(text: string, digits: number): number {
  const width = digits * LETTERS
  if (text.length <= width && !text.includes('\n')) return 1
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    for (const { length } of paragraph.split(' ')) {
      if (used > 0 && used + 1 + length > width) {
        lines += 1
        used = 0
      }
      used += (used > 0 ? 1 : 0) + length
      const broken = Math.ceil(used / width) - 1
      lines += Math.max(0, broken)
      used -= Math.max(0, broken) * width
    }
  }
  return lines
}
