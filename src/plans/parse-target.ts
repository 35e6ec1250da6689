import type { IsoDate, Target, TargetKind } from '../domain/plan.ts'
import { MONTH_PATTERN, isoDate, parseDates, parseMonth } from './parse-date.ts'

const YEAR = '(?:20\\d{2}|\\d{2})'
const DAY = '\\d{1,2}\\s?(?:st|nd|rd|th)?\\s+'
const MONTH_YEAR = `(?:(?:By|End(?: of)?|Mid|From|Early|Late)[\\s-]+)?(?:${DAY})?${MONTH_PATTERN}\\.?[\\s,-]+${YEAR}`
const SEASON_YEAR = `(?:Spring|Summer|Autumn|Winter|Q[1-4]|Quarter [1-4])[\\s,]+${YEAR}(?:/\\d{2})?`
const NUMERIC = '\\d{1,2}/\\d{1,2}/\\d{2,4}'
const STATUS =
  'Completed?|Ongoing|On-going|On going|In place|In progress|Implemented|Closed|Achieved|Immediate(?:ly)?|TBC|TBD|To be confirmed|N/?A|Not applicable|None'
const RELATIVE =
  '(?:Within\\s+)?\\d+(?:\\s*[–-]\\s*\\d+)?\\s+(?:days|weeks|months|years)(?:\\s+(?:after|post|from|following|of)\\s+[A-Z][\\w ]*)?'
const ITEM = `(?:${MONTH_YEAR}|${SEASON_YEAR}|${NUMERIC}|${STATUS}|${RELATIVE})`
const JOIN = '(?:\\s*(?:[,;/&–-]|and|to|until|then)\\s*|\\s+)'
const WHOLE = new RegExp(`^${ITEM}(?:${JOIN}${ITEM})*[.]?$`, 'i')
const EACH_DATE = new RegExp(
  `^(?:${MONTH_YEAR}|${NUMERIC}|Completed?)(?:\\s+(?:${MONTH_YEAR}|${NUMERIC}|Completed?))+$`,
  'i',
)

/** Whether a cell's text is nothing but a target: a month, a status word, a span of time, or several of them. */
export const isTarget = (text: string): boolean => text.length <= 80 && WHOLE.test(text)

/** `November 2025 November 2025` → its two dates; any other text alone. */
export function splitTargets(text: string): readonly string[] {
  if (!EACH_DATE.test(text)) return [text]
  return text.match(new RegExp(`${MONTH_YEAR}|${NUMERIC}|Completed?`, 'gi')) ?? [text]
}

/**
 * What a printed target says. The last month named counts, since a range is due at its end; a span without a month is
 * `relative` even where it also says "Ongoing".
 */
export function parseTarget(printed: string): Target {
  const month = lastMonth(printed)
  if (month !== undefined) return { printed, kind: 'month', month }
  return { printed, kind: kindOf(printed) }
}

function kindOf(printed: string): TargetKind {
  if (new RegExp(RELATIVE, 'i').test(printed)) return 'relative'
  if (/\b(completed?|in place|implemented|closed|achieved)\b/i.test(printed)) return 'complete'
  if (/\b(on-?\s?going|in progress)\b/i.test(printed)) return 'ongoing'
  return 'unknown'
}

function lastMonth(printed: string): IsoDate | undefined {
  const named = [...printed.matchAll(new RegExp(`(${MONTH_PATTERN})\\.?[\\s,-]+(${YEAR})\\b`, 'gi'))].at(-1)
  if (named) {
    const year = Number(named[2])
    return isoDate(year < 100 ? 2000 + year : year, parseMonth(named[1]!)!, 1)
  }
  const part = lastPartOfYear(printed)
  if (part !== undefined) return part
  const numeric = parseDates(printed).at(-1)
  return numeric === undefined ? undefined : `${numeric.slice(0, 7)}-01`
}

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

function lastPartOfYear(printed: string): IsoDate | undefined {
  const match = /\b(Spring|Summer|Autumn|Winter|Q[1-4]|Quarter [1-4])[\s,]+(\d{4})(\/\d{2,4})?/i.exec(printed)
  if (!match) return undefined
  const part = match[1]!.toLowerCase().replace(/^(?:q|quarter )/, '')
  const isFinancial = match[3] !== undefined && /^\d$/.test(part)
  const months = LAST_MONTH[part]! + (isFinancial ? 3 : 0)
  return isoDate(Number(match[2]) + Math.floor((months - 1) / 12), ((months - 1) % 12) + 1, 1)
}
