import { parseParagraphs } from '../parse-paragraphs.ts'
import type { Cell } from '../source-document.ts'
import { joinLines } from './join-lines.ts'
import { hasRoomFor, type LineGroup, type LineMeasure } from './line-paragraphs.ts'
import type { TextHabits } from './text-habits.ts'

/** Columns of names and dates, in heights of the font: a full line in them says nothing. */
const NARROW = 12
/** Words and signs after which no text ends. */
const OPEN_END = /(?:\b(?:a|an|the|of|to|in|on|for|with|and|or|by|at|from)|[,&/–-])$/i

/**
 * The cells of one row from their paragraphs, page by page; a paragraph that a page cut is put together again. Where its
 * words do not tell, the number of names and dates beside each other decides.
 */
export function rowCells(
  cells: readonly (readonly LineGroup[])[],
  measures: readonly LineMeasure[],
): readonly Cell[] {
  const apart = cells.map((groups, i) => joinOverPages(groups, measures[i]!, SURE))
  const joined = cells.map((groups, i) => joinOverPages(groups, measures[i]!, UNLIKELY))
  const usual = cells.map((groups, i) => joinOverPages(groups, measures[i]!, LIKELY))
  const answers = apart.flatMap((groups, i) =>
    isNarrow(groups, measures[i]!) ? [{ i, count: groups.length }] : [],
  )
  return cells.map((_, i) => {
    const counts = answers.filter((answer) => answer.i !== i).map(({ count }) => count)
    const missed = (groups: readonly LineGroup[]): number =>
      Math.min(...counts.map((count) => Math.abs(count - countTexts(groups))))
    const [best = []] = [usual[i]!, joined[i]!, apart[i]!].sort((a, b) => missed(a) - missed(b))
    return best.flatMap((group) => groupParagraphs(group, measures[i]!))
  })
}

/** How many paragraphs could each have a name and date: list items belong to the paragraph before them. */
export const countTexts = (groups: readonly LineGroup[]): number =>
  Math.max(Math.min(groups.length, 1), groups.filter(({ isItem }) => !isItem).length)

/** The text of one paragraph; bullets within it make it several. */
export const groupParagraphs = (group: LineGroup, habits: Pick<TextHabits, 'words'>): Cell =>
  parseParagraphs(joinLines(group.lines, habits), group.isItem)

function joinOverPages(
  groups: readonly LineGroup[],
  measure: LineMeasure,
  least: number,
): readonly LineGroup[] {
  const whole: LineGroup[] = []
  for (const group of groups) {
    const last = whole.at(-1)
    if (last && continuation(last, group, measure) >= least)
      whole[whole.length - 1] = { ...last, lines: [...last.lines, ...group.lines] }
    else whole.push(group)
  }
  return whole
}

const BULLET = /^[•●▪◦‣]/u

/** How sure it is that a paragraph goes on over the end of its page. */
const [NO, UNLIKELY, LIKELY, SURE] = [0, 1, 2, 3] as const

/**
 * Whether a paragraph goes on from the last line of one page to the first line of the next: it broke off, or the line was
 * full and does not end a sentence before a new one.
 */
function continuation(before: LineGroup, after: LineGroup, measure: LineMeasure): number {
  const [last, first] = [before.lines.at(-1)!, after.lines[0]!]
  if (first.page <= last.page) return NO
  if (isCutText(before, after)) return SURE
  const text = last.text.trim()
  if (/[.!?:]["'”’)\]]*$/.test(text) && /^["'“‘(]*[\p{Lu}\d•●▪◦‣]/u.test(first.text)) {
    return hasRoomFor(last, first, measure.right) || BULLET.test(first.text) ? NO : UNLIKELY
  }
  return hasRoomFor(last, first, measure.right) || isNarrow([before], measure) ? UNLIKELY : LIKELY
}

/** Whether a text breaks off and the other goes on with it, by their words alone. */
export function isCutText(before: LineGroup, after: LineGroup): boolean {
  const [end, start] = [before.lines.at(-1)!.text.trim(), after.lines[0]!.text]
  // "…as soon as an" / "support activity": a page is lost between.
  if (/\ban$/i.test(end) && /^[b-df-gj-np-tv-z]/i.test(start)) return false
  return /^\p{Ll}/u.test(start) || OPEN_END.test(end)
}

/** Whether a column is one of names and dates; one without text is not known to be. */
export const isNarrow = ([group]: readonly LineGroup[], { left, right }: LineMeasure): boolean =>
  group !== undefined && right - left < NARROW * group.lines[0]!.size
