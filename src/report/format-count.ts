/** `1,234`: digits in threes, the same on every machine. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1,234`, `0.5`: a number that may be no whole one, with the decimals that it has. */
export const formatAsItIs = (value: number): string =>
  Number.isInteger(value) ? formatNumber(value) : String(value)

/** `1 concern`, `no concerns`, `1,234 concerns`. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${count === 0 ? 'no' : formatNumber(count)} ${count === 1 ? singular : plural}`
}
