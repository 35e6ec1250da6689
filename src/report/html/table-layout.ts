/** Texts longer than this need room beside one another. */
const LONG_TEXT = 80

/** How cells of a column are set: numbers, places and ids, long texts; the others are short texts. */
export type CellStyle = 'n' | 'p' | 'q' | 'short'

/** Room that a column needs in print, in em; the print style gives it no less. */
const PRINTED_WIDTHS: Readonly<Record<CellStyle, number>> = { n: 5, p: 9, q: 14, short: 7 }
/** An upright page of A4 less its margins, in em of the print style's tables. */
const PAGE_WIDTH = 59

/**
 * How a table is laid out: `texts` are a few columns of long texts, which wrap at any width; of `cards`, which have two
 * long texts and more, each row stands as a card on a phone, and of `cards many`, which no page is wide enough for, also
 * in print; `plain` ones are moved sideways where they do not fit.
 */
export type TableLayout = 'texts' | 'cards' | 'cards many' | 'plain'

export function layoutOf(styles: readonly CellStyle[], hasRowHeads: boolean): TableLayout {
  const width = styles.reduce((sum, style) => sum + PRINTED_WIDTHS[style], 0)
  if (width > PAGE_WIDTH) return 'cards many'
  const long = styles.filter((style) => style === 'q').length
  if (long < 2) return 'plain'
  return long === styles.length && long <= 3 && !hasRowHeads ? 'texts' : 'cards'
}

/** @param longest how long the longest text of the column is */
export const textStyle = (longest: number): CellStyle => (longest > LONG_TEXT ? 'q' : 'short')
