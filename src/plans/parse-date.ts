import type { IsoDate } from '../domain/plan.ts'

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
] // prettier-ignore

/** Month names and their abbreviations of three or four letters, as a regular expression's source. */
export const MONTH_PATTERN =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
const DAY = '\\d{1,2}(?:\\s?(?:st|nd|rd|th))?'
const TOKEN = new RegExp(
  `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b|\\b\\d{4}\\b|\\b${DAY}\\b|\\b${MONTH_PATTERN}\\b`,
  'gi',
)

/** 1 to 12 for a month's name or abbreviation. */
export function parseMonth(word: string): number | undefined {
  const key = word.slice(0, 3).toLowerCase()
  const index = MONTHS.findIndex((month) => month.startsWith(key))
  return index < 0 || !/^[a-z]{3}/i.test(word) ? undefined : index + 1
}

/** `2025-03-13`, or undefined when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}

interface PartialDate {
  readonly day: number
  readonly month?: number
  readonly year?: number
}

/**
 * Every date that a cover line prints, ascending: single days and ranges in any of the styles seen on covers
 * (`13th February 2023`, `01 – 11 December 2025`, `26–27 February and 10–13 March 2025`, `6-7, 20-23 August 2018`,
 * `25/2/2016`). A day without month or year takes those of the next date that has them.
 */
export function parseDates(text: string): readonly IsoDate[] {
  const partial: PartialDate[] = []
  const whole: IsoDate[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    const numeric = parseNumericDate(token)
    if (numeric !== undefined) whole.push(numeric)
    else if (/\d[/.-]\d/.test(token)) continue
    else if (/^\d{4}$/.test(token)) setYear(partial, Number(token))
    else if (/^\d/.test(token)) partial.push({ day: Number.parseInt(token, 10) })
    else setMonth(partial, parseMonth(token))
  }
  const dated = partial.flatMap(({ day, month, year }) => {
    const date = month !== undefined && year !== undefined ? isoDate(year, month, day) : undefined
    return date === undefined ? [] : [date]
  })
  return [...whole, ...dated].sort()
}

function parseNumericDate(token: string): IsoDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(token)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/.exec(token)
  if (!british) return undefined
  const year = Number(british[3])
  return isoDate(year < 100 ? 2000 + year : year, Number(british[2]), Number(british[1]))
}

function setMonth(dates: PartialDate[], month: number | undefined): void {
  if (month === undefined) return
  dates.forEach((date, i) => {
    if (date.month === undefined) dates[i] = { ...date, month }
  })
}

/** A range over the turn of the year prints the year once, at its end: earlier months that would lie later are of the year before. */
function setYear(dates: PartialDate[], year: number): void {
  const lastMonth = dates.findLast((date) => date.month !== undefined)?.month ?? 12
  dates.forEach((date, i) => {
    if (date.year !== undefined) return
    const isYearBefore = date.month !== undefined && date.month > lastMonth
    dates[i] = { ...date, year: isYearBefore ? year - 1 : year }
  })
}
