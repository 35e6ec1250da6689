import { describe, expect, test } from 'vitest'
import { drawPairs, repeatability } from '../../../src/themes/clustering/repeatability.ts'
import { seededRandom } from '../../../src/util/seeded-random.ts'
import { matrixOf } from '../../support/matrix-of.ts'

describe('repeatability(samples, k, seed)', () => {
  const random = seededRandom(3)
  const three = matrixOf(Array.from({ length: 45 }, (_, i) => [50 * (i % 3) + random(), random()]))
  const samples = drawPairs(three, 1, 2)

  test('is 1 for the number of groups that there are, less for another', () => {
    expect(repeatability(samples, 3, 1)).toBe(1)
    expect(repeatability(samples, 9, 1)).toBeLessThan(0.9)
    expect(repeatability(samples, 9, 1)).toBeGreaterThanOrEqual(0)
  })

  test('is 1 for a single group, and repeats itself', () => {
    expect(repeatability(samples, 1, 1)).toBe(1)
    expect(repeatability(samples, 9, 5)).toBe(repeatability(drawPairs(three, 1, 2), 9, 5))
  })
})
