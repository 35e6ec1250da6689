import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centresOf, squaredDistance, type Centres } from '../../../src/themes/clustering/centres.ts'
import { runKMeans } from '../../../src/themes/clustering/k-means.ts'
import { seedCentres } from '../../../src/themes/clustering/seed-centres.ts'
import type { Matrix } from '../../../src/vectors/matrix.ts'
import { seededRandom } from '../../../src/util/seeded-random.ts'
import { matrixOf } from '../../support/matrix-of.ts'

const cloudOf = (n: number, dims: number, seed: number): Matrix => {
  const random = seededRandom(seed)
  return matrixOf(Array.from({ length: n }, () => Array.from({ length: dims }, random)))
}

/** Every distance made anew in every round. */
function plainGroups(points: Matrix, start: Centres): readonly number[] {
  let centres = start
  let groups: readonly number[] = []
  for (let round = 0; round < 100; round++) {
    groups = Array.from({ length: points.rows }, (_, i) => {
      const distances = Array.from({ length: centres.rows }, (_, g) => squaredDistance(points, i, centres, g))
      return distances.indexOf(Math.min(...distances))
    })
    centres = centresOf(points, groups, start.rows).centres
  }
  return groups
}

describe('runKMeans(points, start)', () => {
  test('gives the groups of the plain iteration, whatever distances it spares', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 999 }),
        (k, dims, seed) => {
          const points = cloudOf(80, dims, seed)
          const start = seedCentres(points, k, seed)
          expect([...runKMeans(points, start)]).toEqual(plainGroups(points, start))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('moves a centre that loses all its points to the farthest one', () => {
    const points = matrixOf([[0], [1], [10], [11], [100]])
    const start = { rows: 3, dims: 1, data: Float64Array.of(0, 1000, 11) }
    const [a, b, c, d, e] = runKMeans(points, start)
    expect([a, c, e]).toEqual([b, d, 1])
    expect(new Set([a, c, e]).size).toBe(3)
  })

  test('leaves a group empty when there are fewer places, and puts all into a single one', () => {
    const equal = matrixOf([[3], [3], [3]])
    expect([...runKMeans(equal, { rows: 2, dims: 1, data: Float64Array.of(3, 9) })]).toEqual([0, 0, 0])
    expect([...runKMeans(cloudOf(4, 2, 1), { rows: 1, dims: 2, data: Float64Array.of(0, 0) })]).toEqual([
      0, 0, 0, 0,
    ])
  })
})
