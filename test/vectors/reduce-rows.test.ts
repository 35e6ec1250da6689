import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { matrixDot } from '../support/matrix-dot.ts'
import { reduceRows } from '../../src/vectors/reduce-rows.ts'
import { sparse } from './sparse-rows.ts'

/** Rows of which `strong` directions hold nearly everything. */
function madeRows(rows: number, columns: number, strong: number) {
  const random = seededRandom(5)
  const signed = () => 2 * random() - 1
  const directions = Array.from({ length: strong }, () => Array.from({ length: columns }, signed))
  return sparse(
    ...Array.from({ length: rows }, () => {
      const shares = directions.map(signed)
      return Array.from({ length: columns }, (_, c) =>
        directions.reduce((sum, direction, d) => sum + shares[d]! * direction[c]!, 0.001 * signed()),
      )
    }),
  )
}

describe('reduceRows(rows, dims, seed)', () => {
  it('keeps dot products where the rows span no more', () => {
    const { rows, varianceKept } = reduceRows(sparse([1, 0, 2], [0, 3, 0], [1, 1, 1]), 4, 1)
    expect(varianceKept).toBeCloseTo(1, 5)
    expect(matrixDot(rows, 0, rows, 1)).toBeCloseTo(0, 4)
    expect(matrixDot(rows, 0, rows, 2)).toBeCloseTo(3, 4)
    expect(matrixDot(rows, 1, rows, 1)).toBeCloseTo(9, 4)
  })

  it('finds the strong directions among many', () => {
    const { rows, varianceKept } = reduceRows(madeRows(60, 40, 4), 4, 1)
    expect(rows.dims).toBe(4)
    expect(varianceKept).toBeGreaterThan(0.9999)
  })

  it('gives the same for the same seed, and nothing for nothing', () => {
    const made = madeRows(30, 20, 8)
    expect(reduceRows(made, 4, 3)).toEqual(reduceRows(made, 4, 3))
    const empty = reduceRows(sparse([0, 0], [0, 0]), 4, 1)
    expect([empty.varianceKept, [...empty.rows.data].every((value) => value === 0)]).toEqual([1, true])
  })
})
