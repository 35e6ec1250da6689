/** Widths of Helvetica's letters in thousandths of its size, from Adobe's font metrics; those not listed have 556. */
const WIDTHS: Readonly<Record<number, string>> = {
  191: "'",
  222: 'ijl‘’',
  278: ' !,./:;I[]ft',
  333: '()-r“”',
  350: '•',
  500: 'Jcksvxyz',
  584: '+<=>',
  611: 'FTZ',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQ',
  833: 'Mm',
  889: '%',
  944: 'W',
}
const BY_LETTER = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) =>
    Array.from(letters, (letter) => [letter, Number(width)]),
  ),
)

export const textWidth = (text: string, size: number): number =>
  (Array.from(text).reduce((sum, letter) => sum + (BY_LETTER.get(letter) ?? 556), 0) * size) / 1000

/** The lines of a text in a column of `width` points; words are never parted. */
export function wrapLine(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const open = lines.at(-1)
    if (open !== undefined && textWidth(`${open} ${word}`, size) <= width)
      lines[lines.length - 1] = `${open} ${word}`
    else lines.push(word)
  }
  return lines
}
