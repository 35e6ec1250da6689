import fc from 'fast-check'
import type { IsoDate } from '../../src/domain/plan.ts'

/** A day or the days of a visit, as a cover prints them. */
export interface MadeDates {
  readonly printed: string
  readonly start: IsoDate
  readonly end: IsoDate
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** How a day's number is printed: plain, with a leading nought, ordinal, or ordinal with its letters raised. */
type DayStyle = '5' | '05' | '5th' | '5 th'

class Day {
  readonly iso: IsoDate
  readonly year: number
  readonly month: number
  readonly day: number

  /** @param count of days since 1 January 2016 */
  constructor(count: number) {
    this.iso = new Date(Date.UTC(2016, 0, 1 + count)).toISOString().slice(0, 10)
    ;[this.year = 0, this.month = 0, this.day = 0] = this.iso.split('-').map(Number)
  }

  number(style: DayStyle): string {
    if (style === '05') return String(this.day).padStart(2, '0')
    return style === '5' ? String(this.day) : `${this.day}${style.slice(1, -2)}${suffixOf(this.day)}`
  }

  get monthName(): string {
    return MONTHS[this.month - 1]!
  }

  whole(style: DayStyle): string {
    return `${this.number(style)} ${this.monthName} ${this.year}`
  }

  get numeric(): string {
    return `${this.day}/${this.month}/${this.year}`
  }
}

function suffixOf(day: number): string {
  if (day > 10 && day < 14) return 'th'
  return { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th'
}

const count = fc.integer({ min: 0, max: 3800 })
const style = fc.constantFrom<DayStyle>('5', '05', '5th', '5 th')

export const madeDate: fc.Arbitrary<MadeDates> = fc
  .record({ at: count, style, isNumeric: fc.nat({ max: 5 }), stop: fc.constantFrom('', '', '.') })
  .map(({ at, style: own, isNumeric, stop }) => {
    const day = new Day(at)
    return {
      printed: (isNumeric === 0 ? day.numeric : day.whole(own)) + stop,
      start: day.iso,
      end: day.iso,
    }
  })

/** A dash between two days: hyphen or en dash, close or apart, the word, or none where the host dropped it. */
const dash = fc.constantFrom('-', '–', ' - ', ' – ', ' to ', ' ')

const range = fc
  .record({ at: count, length: fc.integer({ min: 1, max: 12 }), style, dash, form: fc.nat({ max: 3 }) })
  .map(({ at, length, style: own, dash: between, form }): MadeDates => {
    const [from, to] = [new Day(at), new Day(at + length)]
    const dates = { start: from.iso, end: to.iso }
    if (form === 0) return { ...dates, printed: `${from.numeric}${between}${to.numeric}` }
    if (form === 1) return { ...dates, printed: `${from.whole(own)}${between}${to.whole(own)}` }
    const monthOf = from.month === to.month ? '' : ` ${from.monthName}`
    return { ...dates, printed: `${from.number(own)}${monthOf}${between}${to.whole(own)}` }
  })

/** A visit in two parts, each of a few days within one month: `6-7, 20-23 August 2018`. */
const twoVisits = fc
  .record({
    year: fc.integer({ min: 0, max: 8 }),
    month: fc.nat({ max: 10 }),
    first: fc.integer({ min: 0, max: 8 }),
    second: fc.integer({ min: 13, max: 24 }),
    isNextMonth: fc.boolean(),
    dash: fc.constantFrom('-', '–', ' – '),
    style: fc.constantFrom<DayStyle>('5', '5th'),
    separator: fc.constantFrom(', ', '; ', ' and '),
  })
  .map(({ year, month, first, second, isNextMonth, dash: between, style: own, separator }): MadeDates => {
    const start = (Date.UTC(2016 + year, month, 1) - Date.UTC(2016, 0, 1)) / 86_400_000
    const later = (Date.UTC(2016 + year, month + Number(isNextMonth), 1) - Date.UTC(2016, 0, 1)) / 86_400_000
    const days = [start + first, start + first + 1, later + second, later + second + 2].map(
      (at) => new Day(at),
    )
    const [a, b, c, d] = days as [Day, Day, Day, Day]
    const monthOf = isNextMonth ? ` ${a.monthName}` : ''
    const visits = [`${a.day}${between}${b.number(own)}${monthOf}`, `${c.day}${between}${d.number(own)}`]
    return { printed: `${visits.join(separator)} ${d.monthName} ${d.year}`, start: a.iso, end: d.iso }
  })

export const madeVisit: fc.Arbitrary<MadeDates> = fc.oneof(
  { weight: 3, arbitrary: range },
  { weight: 1, arbitrary: twoVisits },
  { weight: 1, arbitrary: madeDate },
)
