/**
 * Whole months from one ISO date to another, by year and month alone; negative when the second comes first.
 *
 * @returns undefined unless both dates are there
 * @example monthsBetween('2023-05-01', '2024-09-01') // 16
 */
export function monthsBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return months(to) - months(from)
}
