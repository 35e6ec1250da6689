/** Months since the year 0, so that months can be counted with. */
export const monthNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1

/** A day as months since the year 0: its part of the month counts. */
export const dayNumber = (date: string): number => monthNumber(date) + (Number(date.slice(8, 10)) - 1) / 31

export const yearOf = (month: number): number => Math.floor(month / 12)

/** Targets further off than ten years are slips of the pen, and would press all others together. */
export const MONTHS_IN_SIGHT = 120
