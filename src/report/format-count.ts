/** `1,234`: digits in threes, the same on every machine. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1 concern`, `no concerns`, `1,234 concerns`. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${count === 0 ? 'no' : formatNumber(count)} ${count === 1 ? singular : plural}`
}
