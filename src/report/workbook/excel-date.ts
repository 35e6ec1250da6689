/** The day that Excel counts from, so that dates since March 1900 come out right. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** 1 March 1900: before it Excel counts a day that never was. */
const FIRST_SURE_DAY = 61

/**
 * A date as Excel keeps it, in days.
 *
 * @param date `2025-03-13`
 * @returns the text itself where Excel has no such day
 */
export function excelDate(date: string): number | string {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = date.split('-').map(Number)
  const days = (Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY_MS
  return days >= FIRST_SURE_DAY ? days : date
}
