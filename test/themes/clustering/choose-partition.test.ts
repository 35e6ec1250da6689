import { describe, expect, test } from 'vitest'
import { choosePartition, clusterCounts } from '../../../src/themes/clustering/choose-partition.ts'
import { unitMatrix } from '../../../src/vectors/unit-matrix.ts'
import { matrixOf } from '../../support/matrix-of.ts'
import { seededRandom } from '../../../src/util/seeded-random.ts'

describe('choosePartition(points, seeds)', () => {
  test('finds how many groups there are', () => {
    const random = seededRandom(5)
    const points = Array.from({ length: 40 }, (_, i) => [
      10 * (i % 8) + random() / 2,
      10 * ((i % 8) % 3) + random() / 2,
    ])
    const { k, groups } = choosePartition(matrixOf(points), [1, 2, 3])
    expect(k).toBe(8)
    expect(groups).toEqual(points.map((_, i) => i % 8))
  })

  test('finds how many there are in many points, by steps and on a sample', () => {
    const random = seededRandom(6)
    const at = (i: number) => Array.from({ length: 30 }, (_, d) => Number(d === i % 30) + 0.1 * random())
    const points = unitMatrix(matrixOf(Array.from({ length: 1800 }, (_, i) => at(i))))
    const { k } = choosePartition(points, [1, 2, 3])
    // The numbers tried lie some 12 % apart.
    expect(k).toBeGreaterThanOrEqual(28)
    expect(k).toBeLessThanOrEqual(34)
  })

  test('leaves very few points apart', () => {
    expect(choosePartition(matrixOf([[0], [5]]), [1]).groups).toEqual([0, 1])
    expect(choosePartition(matrixOf([]), [1]).groups).toEqual([])
  })
})

describe('clusterCounts(n)', () => {
  test('spans √n to n/2 for few points', () => {
    expect(clusterCounts(16)).toEqual([4, 5, 6, 7, 8])
    expect(clusterCounts(400).at(0)).toBe(10)
    expect(clusterCounts(4)).toEqual([2])
    expect(clusterCounts(3)).toEqual([3])
    expect(clusterCounts(0)).toEqual([])
  })

  test('stays few and rising for many points', () => {
    for (const n of [5, 59, 200, 1000, 5000, 100_000]) {
      const counts = clusterCounts(n)
      expect(counts.length).toBeLessThanOrEqual(24)
      expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b))
      expect(counts.at(-1)).toBeLessThanOrEqual(n / 2)
    }
  })
})
