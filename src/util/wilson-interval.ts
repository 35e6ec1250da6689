/**
 * The 95 % interval of a share.
 *
 * @param hits at most `n`
 * @returns nothing without cases
 * @see Wilson 1927, Probable inference, the law of succession, and statistical inference
 */
export function wilsonInterval(
  hits: number,
  n: number,
  z = 1.96,
): { readonly low: number; readonly high: number } | undefined {
  if (n === 0) return undefined
  const share = hits / n
  const scale = 1 + (z * z) / n
  const centre = (share + (z * z) / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
