import { describe, expect, test } from 'vitest'
import { clusterPoints } from '../../../src/themes/clustering/cluster-points.ts'
import { measureStability } from '../../../src/themes/clustering/measure-stability.ts'
import { unitMatrix } from '../../../src/vectors/unit-matrix.ts'
import { matrixOf } from '../../support/matrix-of.ts'
import { seededRandom } from '../../../src/util/seeded-random.ts'

describe('measureStability(points, partition, seed)', () => {
  const random = seededRandom(9)
  const tight = matrixOf(Array.from({ length: 30 }, (_, i) => [100 * (i % 3) + random(), random()]))
  const shapeless = matrixOf(Array.from({ length: 30 }, () => [random(), random()]))

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

  test('is measured on samples of many points', () => {
    const draw = seededRandom(3)
    const many = unitMatrix(
      matrixOf(
        Array.from({ length: 1500 }, (_, i) => [0, 1, 2, 3].map((d) => Number(d === i % 4) + 0.2 * draw())),
      ),
    )
    expect(measureStability(many, clusterPoints(many, 4, [1]), 1)).toEqual([1, 1, 1, 1])
  })

  test('bears a single point', () => {
    const one = matrixOf([[1]])
    expect(measureStability(one, clusterPoints(one, 1, [1]), 1)).toEqual([1])
  })
})
