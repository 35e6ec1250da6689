import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../src/util/seeded-random.ts'
import { matrixDot } from '../support/matrix-dot.ts'
import type { Matrix } from '../../src/vectors/matrix.ts'
import { nearestRows, type NearRow } from '../../src/vectors/nearest-rows.ts'

const matrix = (dims: number, ...numbers: readonly number[]): Matrix => ({
  rows: dims === 0 ? 0 : numbers.length / dims,
  dims,
  data: Float32Array.from(numbers),
})

/** All rows, sorted. */
function naive(of: Matrix, queries: Matrix, most: number): readonly (readonly NearRow[])[] {
  return Array.from({ length: queries.rows }, (_, q) =>
    Array.from({ length: of.rows }, (_unused, row) => ({ row, similarity: matrixDot(queries, q, of, row) }))
      .toSorted((a, b) => b.similarity - a.similarity || a.row - b.row)
      .slice(0, most),
  )
}

describe('nearestRows(matrix, queries, most)', () => {
  it('gives what comparing and sorting all rows gives, ties by number', () => {
    const number = fc.constantFrom(0, 1, -1, 0.5, 0.1, 1 / 3)
    const some = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 3 }))
      .chain(([dims, rows, queries]) =>
        fc.tuple(
          fc.constant(dims),
          fc.array(number, { minLength: dims * rows, maxLength: dims * rows }),
          fc.array(number, { minLength: dims * queries, maxLength: dims * queries }),
        ),
      )
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 12 }), ([dims, rows, asked], most) => {
        const [of, queries] = [matrix(dims, ...rows), matrix(dims, ...asked)]
        expect(nearestRows(of, queries, most)).toEqual(naive(of, queries, most))
      }),
    )
  })

  it('gives the same for more rows than a block has', () => {
    const random = seededRandom(3)
    const draw = (rows: number): Matrix =>
      matrix(200, ...Array.from({ length: rows * 200 }, () => Math.round(random() * 3)))
    const [of, queries] = [draw(403), draw(5)]
    expect(nearestRows(of, queries, 7)).toEqual(naive(of, queries, 7))
  })

  it('gives nothing of an empty matrix', () => {
    expect(nearestRows(matrix(0), { rows: 2, dims: 0, data: new Float32Array() }, 3)).toEqual([[], []])
  })
})
