import { letterWidths } from './letter-widths.ts'
import type { TextLine } from './lines.ts'
import type { TextHabits } from './text-habits.ts'

/** Where the lines of a column stand, and how far apart. */
export interface LineMeasure extends TextHabits {
  /** From where to where a line of the column may reach; infinite where no one knows. */
  readonly left: number
  readonly right: number
}

/** The lines of one paragraph or list item, of one page or several. */
export interface LineGroup {
  readonly lines: readonly TextLine[]
  readonly isItem: boolean
}

/** A gap between paragraphs is at least so much wider than one between lines, in heights of the font. */
const PARAGRAPH_GAP = 0.18
/** A heading is set in letters so much larger. */
const SAME_SIZE = 0.15
const BULLET_LINE = /^[•●▪◦‣·○■➢\uF0B7\uF0A7\uF0D8\uF0FC]/u

/** The paragraphs and list items that lines of one column make, by the gaps between them, bullets, and short lines. */
export function lineParagraphs(lines: readonly TextLine[], measure: LineMeasure): readonly LineGroup[] {
  const groups: TextLine[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    if (open && !isBreak(open, line, measure)) open.push(line)
    else groups.push([line])
  }
  return groups.map((group) => ({ lines: group, isItem: BULLET_LINE.test(group[0]!.text) }))
}

/** Whether a new paragraph begins with `line`. */
function isBreak(open: readonly TextLine[], line: TextLine, { pitch, right }: LineMeasure): boolean {
  const last = open.at(-1)!
  if (BULLET_LINE.test(line.text) || line.page !== last.page) return true
  const isOutdented = open[1] !== undefined && line.left < open[1].left - 1
  if (BULLET_LINE.test(open[0]!.text) && isOutdented) return true
  const size = Math.max(last.size, line.size)
  if (Math.abs(last.size - line.size) > size * SAME_SIZE) return true
  if ((line.y - last.y) / size > pitch + PARAGRAPH_GAP) return true
  return hasRoomFor(last, line, right) && !isWithinSentence(last, line)
}

/** Whether the words go on from one line to the next, whatever room there was. */
const isWithinSentence = (line: TextLine, next: TextLine): boolean =>
  /^\p{Ll}/u.test(next.text) && !/[.:;!?]$/.test(line.text.trim())

/** Whether the first word of the next line would have fitted behind a line: then that was ended on purpose. */
export function hasRoomFor(line: TextLine, next: TextLine, right: number): boolean {
  if (right === Infinity) return false
  const word = /^\S+/.exec(next.text)?.[0] ?? ''
  const wordWidth = ((next.right - next.left) * letterWidths(word)) / letterWidths(next.text)
  return line.right + SPARE_WIDTH * line.size + wordWidth < right
}

/** A blank, and half a letter against wrong guesses, in heights of the font. */
const SPARE_WIDTH = 0.28 + 0.25
