/** `1 plan`, `1,204 plans`. */
export const countOf = (count: number, singular: string, plural = `${singular}s`): string =>
  `${groupDigits(count)} ${count === 1 ? singular : plural}`

/** `1204` → `1,204`, on every machine alike. */
export const groupDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
