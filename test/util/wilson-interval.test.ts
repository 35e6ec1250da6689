import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '../../src/util/wilson-interval.ts'

describe('wilsonInterval(hits, n)', () => {
  // Newcombe 1998, Two-sided confidence intervals for the single proportion, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d', (hits, n, low, high) => {
    const interval = wilsonInterval(hits, n)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  test('is nothing without cases, and stays within 0 and 1', () => {
    expect(wilsonInterval(0, 0)).toBeUndefined()
    expect(wilsonInterval(3, 3)?.high).toBe(1)
  })
})
