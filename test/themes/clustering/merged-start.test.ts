import { describe, expect, it } from 'vitest'
import { runKMeans } from '../../../src/themes/clustering/k-means.ts'
import { mergedStart } from '../../../src/themes/clustering/merged-start.ts'
import { seededRandom } from '../../../src/util/seeded-random.ts'
import { unitMatrix } from '../../../src/vectors/unit-matrix.ts'

/** Points scattered about axes, one large group and small ones. */
function made(sizes: readonly number[], spread: number) {
  const random = seededRandom(9)
  const groups = sizes.flatMap((size, g) => Array<number>(size).fill(g))
  const data = groups.flatMap((g) => sizes.map((_, d) => (d === g ? 1 : 0) + spread * (random() - 0.5)))
  const points = unitMatrix({ rows: groups.length, dims: sizes.length, data: Float32Array.from(data) })
  return { groups, points }
}

describe('mergedStart(points, k, seed)', () => {
  it('finds one large group and the small ones, whatever the seed', () => {
    const { groups, points } = made([400, 12, 12, 12, 12], 0.6)
    for (const seed of [1, 2, 3, 4, 5]) {
      const found = runKMeans(points, mergedStart(points, 5, seed))
      expect(new Set(groups.map((g, i) => `${g} ${found[i]!}`)).size).toBe(5)
    }
  })

  it('gives k centres, fewer when points have fewer places', () => {
    const { points } = made([9, 9, 9], 0.3)
    expect(mergedStart(points, 2, 1).rows).toBe(2)
    expect(mergedStart(made([9, 9, 9], 0).points, 5, 1).rows).toBe(3)
  })
})
