import { rowObjects, type QueryResult, type Value } from '../tables/query-result.ts'
import { monthInWords } from '../util/month-names.ts'

/** A row of an answer, its values as a person reads them. */
export interface PrintRow {
  /** `''` where the value is missing. */
  text(column: string): string
  /** Undefined where the value is missing. */
  number(column: string): number | undefined
  is(column: string): boolean
  /** `December 2025` of a date; `date not known` where it is missing. */
  month(column: string): string
}

export const printRows = (result: QueryResult): readonly PrintRow[] => rowObjects(result).map(printRow)

function printRow(row: Readonly<Record<string, Value>>): PrintRow {
  const text = (column: string): string => {
    const value = row[column] ?? null
    return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  }
  return {
    text,
    number: (column) => (text(column) === '' ? undefined : Number(text(column))),
    is: (column) => row[column] === true,
    month: (column) => (text(column) === '' ? 'date not known' : monthInWords(text(column))),
  }
}

/** `hmp-alpha.txt:21`; the file alone where the line is not known. */
export const placeOf = (row: PrintRow, file: string, line: string): string =>
  [row.text(file), row.text(line)].filter((part) => part !== '').join(':')

/** `1.2 (key)`, `no number`. */
export const numberOf = (row: PrintRow, number: string, priority: string): string => {
  const mark = row.text(priority) === '' ? '' : ` (${row.text(priority)})`
  return `${row.text(number) === '' ? 'no number' : row.text(number)}${mark}`
}

/** At most so many characters, cut between words. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`
}

/** Two places; what is not quite certain never reads 1.00. */
export const probabilityOf = (value: number | undefined): string => {
  const text = (value ?? 0).toFixed(2)
  return text === '1.00' && value !== 1 ? 'over 0.99' : text
}
