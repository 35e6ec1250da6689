/** Characters by their width in DejaVu Sans, the widest of the usual sans-serif fonts, in thousandths of the font size. */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  [320, " ijlIJ,.'’·"],
  [415, '/:;|\\f-()[]t!r'],
  [525, '"*_`–“”sz‘'],
  [615, '?ckFLvxyPTYoaeé'],
  [640, '0123456789Ehnu${}Sbdgpq'],
  [700, 'KAVXZBRC'],
  [790, 'UNHDGOQ&▲▼'],
  [840, 'w#+<=>^~×−→'],
]
const WIDEST_ASCII = 1000
const OTHER = 1100
/** Emoji and other signs beyond the basic plane. */
const ASTRAL = 1300
/** Bold letters are up to a sixth wider. */
const BOLD = 1.16

const known = new Map(
  WIDTHS.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)),
)

/**
 * The width of a line of text in pixels, at most: without a browser nothing can measure it, so it is added up for the
 * widest font that a reader may have.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let thousandths = 0
  for (const character of text) thousandths += widthOf(character)
  return (thousandths * size * (isBold ? BOLD : 1)) / 1000
}

function widthOf(character: string): number {
  const width = known.get(character)
  if (width !== undefined) return width
  const code = character.codePointAt(0) ?? 0
  return code < 0x7f ? WIDEST_ASCII : code > 0xffff ? ASTRAL : OTHER
}
