/** Letters by their width in heights of the font, as in Arial and Helvetica, in which nearly all plans are set. */
const WIDTHS: readonly (readonly [number, RegExp])[] = [
  [0.22, /[ijl'’|]/],
  [0.28, /[ft.,:;!/I ]/],
  [0.33, /[r()-]/],
  [0.5, /[Jcksvxyz]/],
  [0.61, /[FTZ]/],
  [0.67, /[ABEKPSVXY&]/],
  [0.72, /[CDHNRUw]/],
  [0.78, /[GOQ]/],
  [0.83, /[mM]/],
  [0.94, /[W@%—]/],
]
const USUAL_WIDTH = 0.56

/** How wide a text is beside others of its font, by the usual proportions of letters. */
export const letterWidths = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0)

const widthOf = (letter: string): number =>
  WIDTHS.find(([, letters]) => letters.test(letter))?.[0] ?? USUAL_WIDTH
