import { describe, expect, it } from 'vitest'
import { nearPairs } from '../../src/recurrence/near-pairs.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { matrixOf } from '../support/matrix-of.ts'

const random = seededRandom(6)
/** Rows of length 1 about one of eight axes. */
const about = (axis: number) => {
  const row = Array.from({ length: 80 }, (_, d) => 0.05 * (random() - 0.5) + (d === axis ? 1 : 0))
  const length = Math.hypot(...row)
  return row.map((value) => value / length)
}
const rows = matrixOf(Array.from({ length: 800 }, (_, i) => about(i % 8)))

describe('nearPairs(rows, exhaustiveUpTo)', () => {
  it('pairs each row with all later ones while there are few', () => {
    expect(nearPairs(matrixOf([[1], [1], [1]]), 3)).toEqual([[1, 2], [2], []])
    expect(nearPairs(matrixOf([]), 3)).toEqual([])
  })

  it('of more pairs those that are near, each once, in order', () => {
    const pairs = nearPairs(rows, 100)
    expect(pairs).toHaveLength(800)
    const all = pairs.flatMap((partners, i) => partners.map((j) => [i, j] as const))
    expect(all.length).toBeLessThan((800 * 799) / 4)
    for (const [i, j] of all) expect(j).toBeGreaterThan(i)
    for (const partners of pairs) expect(partners).toEqual([...new Set(partners)].sort((a, b) => a - b))
    // Each axis has 100 rows, fewer than the nearest that are taken: no pair of one axis is lost.
    const found = new Set(all.map(([i, j]) => `${i} ${j}`))
    for (let i = 0; i < 800; i++)
      for (let j = i + 8; j < 800; j += 8) expect(found.has(`${i} ${j}`)).toBe(true)
  })
})
