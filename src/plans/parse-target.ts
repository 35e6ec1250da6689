import type { IsoDate, Target, TargetKind } from '../domain/plan.ts'
import { MONTH_PATTERN, isoDate, parseDates, parseMonth } from './parse-date.ts'

const YEAR = '(?:20\\d{2}|\\d{2})'
const DAY = '\\d{1,2}\\s?(?:st|nd|rd|th)?\\s+'
const MONTH_YEAR = `(?:(?:By|End(?: of)?|Mid|From|Early|Late)[\\s-]+)?(?:${DAY})?${MONTH_PATTERN}\\.?[\\s,-]+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+20\\d{2}|${YEAR})`
const SEASON_YEAR = `(?:Spring|Summer|Autumn|Winter|Q[1-4]|Quarter [1-4])[\\s,]+${YEAR}(?:[/–-]\\d{2,4})?`
const NUMERIC = '\\d{1,2}/\\d{1,2}/\\d{2,4}'
const STATUS =
  'Completed?|Ongoing|On-going|On going|In place|In progress|Implemented|Closed|Achieved|Immediate(?:ly)?|TBC|TBD|To be confirmed|N/?A|Not applicable|None'
const RELATIVE =
  '(?:Within\\s+)?\\d+(?:\\s*[–-]\\s*\\d+)?\\s+(?:days|weeks|months|years)(?:\\s+(?:after|post|from|following|of)\\s+[A-Z][\\w ]*)?'
const HAS_RELATIVE = new RegExp(RELATIVE, 'i')
const ITEM = `(?:${MONTH_YEAR}|${SEASON_YEAR}|${NUMERIC}|${STATUS}|${RELATIVE})`
const JOIN = '(?:\\s*(?:[,;/&–-]|and|to|until|then)\\s*|\\s+)'
const WHOLE = new RegExp(`^${ITEM}(?:${JOIN}${ITEM})*[.]?$`, 'i')
const EACH_DATE = new RegExp(
  `^(?:${MONTH_YEAR}|${NUMERIC}|Completed?)(?:\\s+(?:${MONTH_YEAR}|${NUMERIC}|Completed?))+$`,
  'i',
)

const ONE_DATE = new RegExp(`${MONTH_YEAR}|${NUMERIC}|Completed?`, 'gi')

/** Whether a cell's text is nothing but a target: a month, a status word, a span of time, or several of them. */
export const isTarget = (text: string): boolean => text.length <= 80 && WHOLE.test(text)

/** The month in which something was completed, or the targets of two actions. */
const COMPLETED_IN = new RegExp(`^Completed?\\s+(?:${MONTH_YEAR}|${NUMERIC})$`, 'i')

/**
 * `November 2025 November 2025` → its two dates; any other text alone.
 * @param isEnough no action is without a target: "Completed March 2024" is one there
 */
export function splitTargets(text: string, isEnough: boolean): readonly string[] {
  if (!EACH_DATE.test(text) || (isEnough && COMPLETED_IN.test(text))) return [text]
  return text.match(ONE_DATE) ?? [text]
}

/** Brackets that tell what a target was before: "March 2026 (previously March 2025)". */
const FORMER = /\(?\b(?:previously|formerly|originally|was|revised from)\b[^)]*\)?/gi
const DONE = /\b(?:completed?|in place|implemented|closed|achieved)\b/i
/** Words that turn a word of completion into its contrary, or into something yet to come. */
const NOT_DONE =
  /\b(?:not|to be|until|when|once|will be|part(?:ly|ially)?|nearly|almost)\b[\w\s]*\b(?:completed?|in place|implemented|closed|achieved)\b/i

/**
 * What a printed target says. Of several months the latest counts, since a range is due at its end; a span without a
 * month is `relative` even where it also says "Ongoing". Only a plain word of completion counts as one.
 */
export function parseTarget(printed: string): Target {
  const current = printed.replace(FORMER, ' ')
  const reportedComplete = DONE.test(current) && !NOT_DONE.test(current)
  const month = latestMonth(current)
  if (month !== undefined) return { printed, kind: 'month', month, reportedComplete }
  return { printed, kind: kindOf(current, reportedComplete), reportedComplete }
}

function kindOf(text: string, reportedComplete: boolean): TargetKind {
  if (HAS_RELATIVE.test(text)) return 'relative'
  if (reportedComplete) return 'complete'
  return /\b(?:on-?\s?going|in progress)\b/i.test(text) ? 'ongoing' : 'unknown'
}

/** A month with its year, a day before or behind it ("31st March 2025", "March 31, 2025"). */
const NAMED = new RegExp(
  `(${MONTH_PATTERN})\\.?[\\s,-]+(?:(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(20\\d{2})|(\\d{2})(?!\\d|(?:st|nd|rd|th)|,?\\s+20\\d{2}))`,
  'gi',
)

function latestMonth(text: string): IsoDate | undefined {
  const named = [...text.matchAll(NAMED)].flatMap(([, month, year, short]) => {
    const date = isoDate(fullYear(year ?? short!), parseMonth(month!)!, 1)
    return date === undefined ? [] : [date]
  })
  if (named.length > 0) return named.sort().at(-1)
  const part = lastPartOfYear(text)
  if (part !== undefined) return part
  const numeric = parseDates(text).at(-1)
  return numeric === undefined ? undefined : `${numeric.slice(0, 7)}-01`
}

const fullYear = (digits: string): number => Number(digits) + (digits.length === 2 ? 2000 : 0)

/** The month that ends a season (winter: the February after) or a quarter; `Q1 2025/26` is of the financial year from April. */
const LAST_MONTH: Readonly<Record<string, number>> = {
  spring: 5,
  summer: 8,
  autumn: 11,
  winter: 14,
  '1': 3,
  '2': 6,
  '3': 9,
  '4': 12,
}

const PART_OF_YEAR = new RegExp(
  `\\b(Spring|Summer|Autumn|Winter|Q[1-4]|Quarter [1-4])[\\s,]+(${YEAR})([/–-]\\d{2,4})?\\b`,
  'i',
)

function lastPartOfYear(text: string): IsoDate | undefined {
  const match = PART_OF_YEAR.exec(text)
  if (!match) return undefined
  const part = match[1]!.toLowerCase().replace(/^(?:q|quarter )/, '')
  const isFinancial = match[3] !== undefined && /^\d$/.test(part)
  const months = LAST_MONTH[part]! + (isFinancial ? 3 : 0)
  return isoDate(fullYear(match[2]!) + Math.floor((months - 1) / 12), ((months - 1) % 12) + 1, 1)
}
