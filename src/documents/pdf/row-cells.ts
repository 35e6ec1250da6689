import { parseParagraphs } from '../parse-paragraphs.ts'
import type { Cell } from '../source-document.ts'
import { joinLines } from './join-lines.ts'
import { hasRoomFor, type LineGroup, type LineMeasure } from './line-paragraphs.ts'
import type { TextHabits } from './text-habits.ts'

/** Columns of names and dates, in heights of the font: a full line in them says nothing. */
const NARROW = 12
/** Words and signs after which no text ends. */
const OPEN_END = /(?:\b(?:a|an|the|of|to|in|on|for|with|and|or|by|at|from)|[,&/–-])$/i

/** A month whose year may stand on the next page. */
const MONTH_END = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*$/

/**
 * The cells of one row from their paragraphs, page by page; a paragraph that a page cut is put together again. Where its
 * words do not tell, the number of names and dates beside each other decides.
 * @param below number of names and dates that stand alone in the rows below and answer this one too
 */
export function rowCells(
  cells: readonly (readonly LineGroup[])[],
  measures: readonly LineMeasure[],
  below = 0,
): readonly Cell[] {
  const apart = cells.map((groups, i) => joinOverPages(groups, measures[i]!, SURE))
  const joined = cells.map((groups, i) => joinOverPages(groups, measures[i]!, UNLIKELY))
  const whole = cells.map((groups, i) => joinOverPages(groups, measures[i]!, RARE))
  const usual = cells.map((groups, i) => joinOverPages(groups, measures[i]!, LIKELY))
  const lengths = apart.map((groups, i) => {
    if (groups.length === 0) return []
    if (!isNarrow(groups, measures[i]!)) return [Infinity]
    return [...new Set([groups.length + below, joined[i]!.length + below])]
  })
  const options = cells.map((_, i) => [usual[i]!, joined[i]!, apart[i]!, whole[i]!])
  return cells.map((_, i) => {
    const wide = lengths.findLastIndex(([length], column) => column <= i && length === Infinity)
    const counts = countsBeside(lengths, i, options[wide]?.map(countTexts) ?? [])
    const missed = (groups: readonly LineGroup[]): number =>
      Math.min(...counts.map((count) => Math.abs(count - countTexts(groups))))
    const [best = []] = [...options[i]!].sort((a, b) => missed(a) - missed(b))
    return best.flatMap((group) => groupParagraphs(group, measures[i]!))
  })
}

/**
 * How many names or dates the narrow columns beside column `i` may hold: those to its right, up to the next wide one,
 * since there stand the answers to its texts; else those to its left. Where one number fits all of them, only that.
 * @param lengths of each column, one or more where a page may cut a name; Infinity for wide ones, none without text
 * @param texts how many texts there may be in the wide column that they answer
 */
function countsBeside(
  lengths: readonly (readonly number[])[],
  i: number,
  texts: readonly number[],
): readonly number[] {
  const until = (all: readonly (readonly number[])[]): readonly (readonly number[])[] => {
    const end = all.findIndex(([length]) => length === Infinity)
    return all.slice(0, end < 0 ? all.length : end).filter((own) => own.length > 0)
  }
  const right = until(lengths.slice(i + 1))
  const beside = right.length > 0 ? right : until(lengths.slice(0, i).reverse())
  const shared = beside[0]?.filter((length) => beside.every((own) => own.includes(length))) ?? []
  const fitting = shared.filter((length) => texts.includes(length))
  // As they stand they come first: nothing was cut.
  if (fitting.length > 0) return fitting.slice(0, 1)
  return shared.length > 0 ? shared : beside.flat()
}

/** How many names and dates stand alone in the rows that follow row `at`: those have nothing else. */
export function answersBelow(
  rows: readonly (readonly (readonly LineGroup[])[])[],
  at: number,
  measures: readonly LineMeasure[],
): number {
  let count = 0
  for (const cells of rows.slice(at + 1)) {
    const isAnswer = cells.every(
      (groups, i) => groups.length === 0 || (i > 0 && isNarrow(groups, measures[i]!)),
    )
    if (!isAnswer) break
    count += Math.max(...cells.map((groups) => groups.length))
  }
  return count
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
const [NO, RARE, UNLIKELY, LIKELY, SURE] = [0, 1, 2, 3, 4] as const

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
    if (BULLET.test(first.text)) return NO
    return hasRoomFor(last, first, measure.right) ? RARE : UNLIKELY
  }
  return hasRoomFor(last, first, measure.right) || isNarrow([before], measure) ? UNLIKELY : LIKELY
}

/** Whether a text breaks off and the other goes on with it, by their words alone. */
export function isCutText(before: LineGroup, after: LineGroup): boolean {
  const [end, start] = [before.lines.at(-1)!.text.trim(), after.lines[0]!.text]
  // "…as soon as an" / "support activity": a page is lost between.
  if (/\ban$/i.test(end) && /^[b-df-gj-np-tv-z]/i.test(start)) return false
  // The rest of a range of dates, or of joint owners.
  if ((/\d$/.test(end) && /^[–-] ?\p{L}/u.test(start)) || /^& /.test(start)) return true
  if (MONTH_END.test(end) && /^(?:19|20)\d\d\b/.test(start)) return true
  // A capital "A" at the end is a name, or that of "N/A".
  return /^\p{Ll}/u.test(start) || (OPEN_END.test(end) && !/\bA$/.test(end))
}

/** Whether a column is one of names and dates; one without text is not known to be. */
export const isNarrow = ([group]: readonly LineGroup[], { left, right }: LineMeasure): boolean =>
  group !== undefined && right - left < NARROW * group.lines[0]!.size
