import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { blockProductsWith } from '../../src/vectors/block-products.ts'
import { sparseDot } from '../support/sparse-dot.ts'
import { sparse } from './sparse-rows.ts'

describe('blockProductsWith(rows)', () => {
  it('gives all dot products, whatever the number of columns and of rows asked for at once', () => {
    const random = seededRandom(5)
    for (const dims of [1, 700, 1024, 2500]) {
      const drawRow = (): number[] => Array.from({ length: dims }, () => Math.max(0, random() - 0.5))
      const draw = () => sparse(...Array.from({ length: 6 }, drawRow))
      const [rows, others] = [draw(), draw()]
      const expected = [1, 2, 3, 4].flatMap((i) =>
        Array.from({ length: 6 }, (_, j) => sparseDot(others, i, rows, j)),
      )
      const products = blockProductsWith(rows)
      expect([...products(others, 1, 5)]).toEqual(expected)
      expect([...products(others, 2, 3)]).toEqual(expected.slice(6, 12))
    }
  })

  it('gives nothing of no rows', () => {
    expect(blockProductsWith(sparse([1, 2]))(sparse([1, 2]), 0, 0)).toHaveLength(0)
  })
})
