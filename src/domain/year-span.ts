/** Years from one to another, both included. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

/** What a span of years looks like, for messages. */
export const YEARS_EXPECTED = 'expected a year or a span of years, such as 2024, 2024..2025, 2024.. or ..2025'

const FIRST = 0
const LAST = 9999

/** Reads `2024`, `2024..2025`, `2024..` or `..2025`; nothing where it is none of these, or ends before it begins. */
export function parseYearSpan(text: string): YearSpan | undefined {
  const [, first, dots, last] = /^(\d{4})?\s*(\.\.)?\s*(\d{4})?$/.exec(text.trim()) ?? []
  if (first === undefined && last === undefined) return undefined
  if (dots === undefined) {
    if (first === undefined || last !== undefined) return undefined
    return { from: Number(first), to: Number(first) }
  }
  const span = { from: Number(first ?? FIRST), to: Number(last ?? LAST) }
  return span.from > span.to ? undefined : span
}

/** `2024`, `2024 to 2025`, `2024 and later`, `2025 and earlier`. */
export function formatYearSpan({ from, to }: YearSpan): string {
  if (from === to) return String(from)
  if (to === LAST) return `${from} and later`
  return from === FIRST ? `${to} and earlier` : `${from} to ${to}`
}
