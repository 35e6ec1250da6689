import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { clusterPoints, measured } from '../../../src/themes/clustering/cluster-points.ts'
import { seedCentres } from '../../../src/themes/clustering/seed-centres.ts'
import { seededRandom } from '../../../src/util/seeded-random.ts'
import { unitMatrix } from '../../../src/vectors/unit-matrix.ts'
import { matrixOf } from '../../support/matrix-of.ts'

const random = seededRandom(20)
const rows = Array.from({ length: 20 }, () => [random(), random(), random()].map(Math.fround))
const cloud = matrixOf(rows)

const squaredDistance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, d) => sum + (value - b[d]!) ** 2, 0)

/** Lloyd's iteration as the textbook has it. */
function plainKMeans(points: readonly number[][], start: readonly number[][]): number {
  let centres = start.map((centre) => [...centre])
  for (let step = 0; step < 100; step++) {
    const groups = centres.map((): number[][] => [])
    for (const point of points) groups[nearest(point, centres)]!.push(point)
    centres = groups.map((group, g) =>
      group.length === 0
        ? centres[g]!
        : centres[g]!.map((_, d) => group.reduce((sum, point) => sum + point[d]!, 0) / group.length),
    )
  }
  return points.reduce((sum, point) => sum + squaredDistance(point, centres[nearest(point, centres)]!), 0)
}
const nearest = (point: readonly number[], centres: readonly number[][]) => {
  const distances = centres.map((centre) => squaredDistance(point, centre))
  return distances.indexOf(Math.min(...distances))
}

describe('clusterPoints(points, k, seeds)', () => {
  test('reaches what a plain implementation reaches from the same start', () => {
    for (const k of [2, 3, 5, 8]) {
      const { data } = seedCentres(cloud, k, 3)
      const start = Array.from({ length: k }, (_, g) => [...data.slice(g * 3, g * 3 + 3)])
      expect(clusterPoints(cloud, k, [3]).inertia).toBeCloseTo(plainKMeans(rows, start), 6)
    }
  })

  test('keeps the tightest of several starts', () => {
    const seeds = [1, 2, 3, 4, 5, 6] as const
    const each = seeds.map((seed) => clusterPoints(cloud, 5, [seed]).inertia)
    expect(clusterPoints(cloud, 5, seeds).inertia).toBeCloseTo(Math.min(...each), 9)
  })

  test('numbers groups without a gap by their first point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 99 }), (k, seed) => {
        const { groups, k: found } = clusterPoints(cloud, k, [seed])
        expect([...new Set(groups)]).toEqual(Array.from({ length: found }, (_, g) => g))
        expect(found).toBeLessThanOrEqual(k)
      }),
      { numRuns: 30 },
    )
  })

  test('makes one group of equal points, and none of none', () => {
    const equal = matrixOf([
      [1, 0],
      [1, 0],
    ])
    expect(clusterPoints(equal, 2, [1])).toEqual({ groups: [0, 0], k: 1, inertia: 0 })
    expect(clusterPoints(matrixOf([]), 3, [1])).toEqual({ groups: [], k: 0, inertia: 0 })
  })

  test('finds the groups of many points from a sample of them', () => {
    const draw = seededRandom(8)
    const many = Array.from({ length: 4000 }, (_, i) =>
      [0, 1, 2, 3, 4, 5, 6].map((d) => Number(d === i % 7) + 0.2 * draw()),
    )
    const { groups, k } = clusterPoints(unitMatrix(matrixOf(many)), 7, [1, 2, 3])
    expect(k).toBe(7)
    expect(groups).toEqual(many.map((_, i) => i % 7))
  })
})

describe('measured(points, groups)', () => {
  test('numbers groups by their first point, with their centres and the distance to them', () => {
    const { partition, centres } = measured(matrixOf([[0], [4], [2], [4]]), [9, 3, 9, 3])
    expect(partition).toEqual({ groups: [0, 1, 0, 1], k: 2, inertia: 2 })
    expect([...centres.data]).toEqual([1, 4])
  })
})
