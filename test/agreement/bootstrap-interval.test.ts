import { describe, expect, test } from 'vitest'
import { bootstrapInterval } from '../../src/agreement/bootstrap-interval.ts'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('bootstrapInterval(units, statistic, options)', () => {
  test('comes near the interval that theory gives for a share', () => {
    const units = Array.from({ length: 200 }, (_, i) => (i < 140 ? 1 : 0))
    const interval = bootstrapInterval(units, mean, { resamples: 4000, seed: 1 })
    // 0.7 ± 1.96 × √(0.7 × 0.3 / 200)
    expect(interval?.low).toBeCloseTo(0.6365, 1.9)
    expect(interval?.high).toBeCloseTo(0.7635, 1.9)
    expect(interval?.resamples).toBe(4000)
  })

  test('is the same for the same seed, and another for another', () => {
    const units = [1, 2, 3, 4, 5, 6, 7.5]
    const of = (seed: number) => bootstrapInterval(units, mean, { resamples: 200, seed })
    expect(of(3)).toEqual(of(3))
    expect(of(3)).not.toEqual(of(4))
  })

  test('counts the resamples in which the statistic is defined, and gives nothing where they are few', () => {
    const isOne = (values: readonly number[]) => (values.includes(1) ? 1 : undefined)
    const interval = bootstrapInterval([1, 2], isOne, { resamples: 1000, seed: 1 })
    // Three of four draws of two have a 1.
    expect(interval?.resamples).toBeGreaterThan(700)
    expect(interval?.resamples).toBeLessThan(800)
    expect(bootstrapInterval([2, 3], isOne, { resamples: 100, seed: 1 })).toBeUndefined()
    expect(bootstrapInterval([1], mean, { resamples: 100, seed: 1 })).toBeUndefined()
  })
})
