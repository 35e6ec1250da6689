import { seededRandom } from '../util/seeded-random.ts'

export interface BootstrapOptions {
  /** How often units are drawn anew. */
  readonly resamples: number
  readonly seed: number
}

/** The middle 95 % of a statistic over resamples. */
export interface Interval {
  readonly low: number
  readonly high: number
  /** Resamples that gave a value; in the others the statistic is not defined. */
  readonly resamples: number
}

/**
 * A 95 % interval by the percentile bootstrap: units are drawn with replacement, as many as there are.
 *
 * @param units in an order that does not depend on chance: it decides what is drawn
 * @param statistic nothing where it is not defined
 * @returns nothing when fewer than two units are there, or fewer than half the resamples gave a value
 * @see Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13
 */
export function bootstrapInterval<T>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number | undefined,
  { resamples, seed }: BootstrapOptions,
): Interval | undefined {
  if (units.length < 2) return undefined
  const random = seededRandom(seed)
  const values: number[] = []
  for (let i = 0; i < resamples; i++) {
    const value = statistic(units.map(() => units[Math.floor(random() * units.length)]!))
    if (value !== undefined) values.push(value)
  }
  if (values.length === 0 || values.length < resamples / 2) return undefined
  values.sort((a, b) => a - b)
  return { low: quantile(values, 0.025), high: quantile(values, 0.975), resamples: values.length }
}

/** Between the two nearest values in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1)
  const below = sorted[Math.floor(at)]!
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below)
}
