/** As wilsonInterval has it: 95 %. */
const Z = 1.96

/**
 * One end of the 95 % interval of a share, in SQL, as `wilsonInterval` reckons it.
 *
 * @param hits, n expressions; n must not be 0
 * @see Wilson 1927, Probable inference, the law of succession, and statistical inference
 */
export function wilsonSql(end: 'low' | 'high', hits: string, n: string): string {
  const [z2, sign] = [Z * Z, end === 'low' ? '-' : '+']
  const share = `(${hits}) / CAST(${n} AS DOUBLE)`
  const half = `${Z} * sqrt(${share} * (1 - ${share}) / (${n}) + ${z2} / (4.0 * (${n}) * (${n})))`
  const limit = `(${share} + ${z2} / (2.0 * (${n})) ${sign} ${half}) / (1 + ${z2} / (${n}))`
  return end === 'low' ? `greatest(0, ${limit})` : `least(1, ${limit})`
}
