import { describe, expect, it } from 'vitest'
import { nearPartners } from '../../src/recurrence/near-partners.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { matrixDot } from '../support/matrix-dot.ts'
import { matrixOf } from '../support/matrix-of.ts'

const random = seededRandom(6)
/** Rows of length 1 about one of eight axes. */
const about = (axis: number) => {
  const row = Array.from({ length: 80 }, (_, d) => 0.05 * (random() - 0.5) + (d === axis ? 1 : 0))
  const length = Math.hypot(...row)
  return row.map((value) => value / length)
}
const rows = matrixOf(Array.from({ length: 800 }, (_, i) => about(i % 8)))

describe('nearPartners(rows)', () => {
  it('gives each row its nearest, the nearest first', () => {
    const partnersOf = nearPartners(rows)
    for (let i = 0; i < 800; i++) {
      const near = [...partnersOf(i)]
      expect(near).toHaveLength(200)
      expect(near).not.toContain(i)
      const likeness = near.map((j) => matrixDot(rows, i, rows, j))
      expect(likeness).toEqual([...likeness].sort((a, b) => b - a))
      // Each axis has 100 rows, fewer than the nearest that are taken: none of them is lost.
      const found = new Set(near)
      for (let j = i % 8; j < 800; j += 8) expect(found.has(j)).toBe(j !== i)
    }
  })

  it('gives a row no partner where there is none', () => {
    expect([...nearPartners(matrixOf([[1]]))(0)]).toEqual([])
  })
})
