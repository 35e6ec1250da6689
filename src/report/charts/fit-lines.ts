import { foldSpace } from '../../util/fold-space.ts'
import { visibleText } from '../../util/visible-text.ts'
import { textWidth } from './text-width.ts'

export interface Box {
  /** Pixels. */
  readonly width: number
  /** Font size in pixels. */
  readonly size: number
  /** At most this many; what does not fit is left out and marked by an ellipsis. */
  readonly lines: number
  /** Default: false. */
  readonly isBold?: boolean
}

/** A text of a plan or table as lines that fit their place in any font, broken between words where that is possible. */
export function fitLines(text: string, { width, size, lines: most, isBold = false }: Box): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, isBold) <= width
  const lines: string[] = []
  let line = ''
  for (const word of pieces(foldSpace(visibleText(text)), fits)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
    if (lines.length === most) break
  }
  if (lines.length < most) return [...lines, line]
  return [...lines.slice(0, -1), shortened(lines.at(-1) ?? '', fits)]
}

/** In one line, cut where it is too long. */
export const fitLine = (text: string, box: Omit<Box, 'lines'>): string =>
  fitLines(text, { ...box, lines: 1 })[0] ?? ''

/** Words, those too long for a line in pieces of one. */
function pieces(text: string, fits: (line: string) => boolean): readonly string[] {
  return text.split(' ').flatMap((word) => {
    if (fits(word)) return [word]
    const parts: string[] = []
    let part = ''
    for (const character of word) {
      if (part !== '' && !fits(part + character)) {
        parts.push(part)
        part = ''
      }
      part += character
    }
    return [...parts, part]
  })
}

function shortened(line: string, fits: (line: string) => boolean): string {
  let characters = Array.from(line)
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters = characters.slice(0, -1)
  return `${characters.join('').replace(/[\s,;:.–-]+$/, '')}…`
}
