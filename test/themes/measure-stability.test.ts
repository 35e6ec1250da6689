import { describe, expect, test } from 'vitest'
import { clusterPoints } from '../../src/themes/cluster-points.ts'
import { measureStability } from '../../src/themes/measure-stability.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'

describe('measureStability(points, partition, seed)', () => {
  const random = seededRandom(9)
  const tight = Array.from({ length: 30 }, (_, i) => [100 * (i % 3) + random(), random()])
  const shapeless = Array.from({ length: 30 }, () => [random(), random()])

  test('is 1 for groups that always come back, and lower where there are none', () => {
    expect(measureStability(tight, clusterPoints(tight, 3, [1, 2]), 1)).toEqual([1, 1, 1])
    const loose = measureStability(shapeless, clusterPoints(shapeless, 8, [1, 2]), 1)
    expect(loose).toHaveLength(8)
    expect(Math.min(...loose)).toBeLessThan(0.8)
    for (const share of loose) expect(share).toBeLessThanOrEqual(1)
  })

  test('repeats itself for an equal seed', () => {
    const partition = clusterPoints(shapeless, 8, [1])
    expect(measureStability(shapeless, partition, 4)).toEqual(measureStability(shapeless, partition, 4))
  })

  test('bears a single point', () => {
    expect(measureStability([[1]], clusterPoints([[1]], 1, [1]), 1)).toEqual([1])
  })
})
