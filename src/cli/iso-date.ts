import { InvalidArgumentError } from 'commander'

/** Reads an option that is a day; a year or a month stands for its first day. */
export function isoDate(text: string): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? []
  const date = `${year ?? ''}-${month}-${day}`
  if (year === undefined || !isDay(date))
    throw new InvalidArgumentError('Expected a year or a day, such as 2024 or 2024-06-01.')
  return date
}

const isDay = (date: string): boolean => {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
