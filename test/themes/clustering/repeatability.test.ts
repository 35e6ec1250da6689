import { describe, expect, test } from 'vitest'
import { repeatability } from '../../../src/themes/clustering/repeatability.ts'
import { seededRandom } from '../../../src/util/seeded-random.ts'
import { matrixOf } from '../../support/matrix-of.ts'

describe('repeatability(points, k, seed, pairs)', () => {
  const random = seededRandom(3)
  const three = matrixOf(Array.from({ length: 45 }, (_, i) => [50 * (i % 3) + random(), random()]))

  test('is 1 for the number of groups that there are, less for another', () => {
    expect(repeatability(three, 3, 1, 2)).toBe(1)
    expect(repeatability(three, 9, 1, 2)).toBeLessThan(0.9)
    expect(repeatability(three, 9, 1, 2)).toBeGreaterThanOrEqual(0)
  })

  test('is 1 for a single group, and repeats itself', () => {
    expect(repeatability(three, 1, 1, 2)).toBe(1)
    expect(repeatability(three, 9, 5, 3)).toBe(repeatability(three, 9, 5, 3))
  })
})
