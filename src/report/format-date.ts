import { MONTH_NAMES } from '../util/month-names.ts'

/** `2025-03-13` → `13 March 2025`; a missing date is said to be missing. */
export function formatDate(date: string | null): string {
  if (date === null) return 'not known'
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${MONTH_NAMES[Number(month) - 1] ?? ''} ${year ?? ''}`
}

/** `2025-03-01` → `March 2025`. */
export function formatMonth(date: string | null): string {
  return date === null ? 'not known' : formatDate(date).replace(/^\d+ /, '')
}

/** `3 to 14 October 2022`, `26 February to 13 March 2025`, whichever ends are known. */
export function formatPeriod(start: string | null, end: string | null): string {
  if (start === null || end === null || start === end) return formatDate(end ?? start)
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))} to ${formatDate(end)}`
  const first =
    start.slice(0, 4) === end.slice(0, 4) ? formatDate(start).replace(/ \d{4}$/, '') : formatDate(start)
  return `${first} to ${formatDate(end)}`
}

/** `October 2022 to December 2025`; one month when both dates fall in it. */
export function formatMonthSpan(first: string | null, last: string | null): string {
  const [from, to] = [formatMonth(first), formatMonth(last)]
  return from === to ? from : `${from} to ${to}`
}
