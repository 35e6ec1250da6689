import type { SheetCell } from './workbook-sheet.ts'

/** In characters: a column is never narrower, and no text makes it wider. */
const NARROWEST = 12
const WIDEST = 32
/** Columns that hold sentences are wider, so that they are no tall towers. */
const WIDEST_SENTENCE = 60
/** What is longer is taken for a sentence. */
const SENTENCE = 64
/** Bold letters of 12 points are that much wider than the digits that widths are counted in. */
const LETTER = 1.15
/** Between a column and the next. */
const APART = 2
/** The rows that are looked at: a width need not fit every one. */
const MEASURED = 200

/**
 * The width of a column that shows its heading in lines of whole words and its cells in few lines.
 *
 * @returns characters, 12 to 60
 */
export function columnWidth(label: string, cells: readonly SheetCell[]): number {
  const words = label.split(' ').map((word) => word.length)
  const lengths = cells
    .slice(0, MEASURED)
    .map((cell) => (typeof cell === 'number' ? NARROWEST - 2 : Math.max(...cell.split('\n').map(lengthOf))))
  const wanted = Math.max(...words, ...lengths, Math.sqrt(label.length) * 3) * LETTER + APART
  return Math.round(
    Math.min(Math.max(wanted, NARROWEST), Math.max(0, ...lengths) > SENTENCE ? WIDEST_SENTENCE : WIDEST),
  )
}

const lengthOf = ({ length }: string): number => length
