const DELIMITERS = [',', ';', '\t']

/** What parts the cells of a CSV file, by its first line: spreadsheets of other countries use semicolons, some exports tabs. */
export function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}
