/**
 * Shares a sample out over strata: one for each that has any, the rest in proportion to what is left in them (largest
 * remainders; of equal ones the earlier stratum). Where there are fewer to share out than strata, the smallest strata
 * come first, since they are those that chance would leave out.
 *
 * @param sizes how many each stratum holds, whole numbers
 * @param size how many are wanted, at least 1
 * @returns how many to draw from each, never more than it holds; their sum is the lesser of `size` and all there are
 */
export function allocateStrata(sizes: readonly number[], size: number): readonly number[] {
  const total = sizes.reduce((sum, each) => sum + each, 0)
  if (size >= total) return sizes
  const filled = indexesBy(sizes, (held) => held).filter((i) => sizes[i]! > 0)
  const drawn = sizes.map(() => 0)
  for (const i of filled.slice(0, size)) drawn[i] = 1
  const left = size - filled.length
  if (left <= 0) return drawn
  const quotas = sizes.map((held) => (held === 0 ? 0 : (left * (held - 1)) / (total - filled.length)))
  for (const [i, quota] of quotas.entries()) drawn[i]! += Math.floor(quota)
  const missing = size - drawn.reduce((sum, each) => sum + each, 0)
  const byRemainder = indexesBy(quotas, (quota) => Math.floor(quota) - quota)
  for (const i of byRemainder.slice(0, missing)) drawn[i]! += 1
  return drawn
}

const indexesBy = (values: readonly number[], weight: (value: number) => number): readonly number[] =>
  values.map((_, i) => i).sort((a, b) => weight(values[a]!) - weight(values[b]!) || a - b)
