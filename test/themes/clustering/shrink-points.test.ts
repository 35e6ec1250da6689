import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Matrix } from '../../../src/vectors/matrix.ts'
import { matrixOf } from '../../support/matrix-of.ts'
import { shrinkPoints } from '../../../src/themes/clustering/shrink-points.ts'

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, d) => sum + value * b[d]!, 0)

const rowsOf = ({ rows, dims, data }: Matrix) =>
  Array.from({ length: rows }, (_, i) => [...data.subarray(i * dims, (i + 1) * dims)])

describe('shrinkPoints(points)', () => {
  test('keeps every dot product in as many dimensions as there are points', () => {
    const points = fc.integer({ min: 1, max: 8 }).chain((n) =>
      fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }), {
        minLength: n,
        maxLength: n,
      }),
    )
    fc.assert(
      fc.property(points, (given) => {
        const shrunk = rowsOf(shrinkPoints(matrixOf(given)))
        for (const [i, a] of given.entries()) {
          expect(shrunk[i]).toHaveLength(given.length)
          for (const [j, b] of given.entries()) expect(dot(shrunk[i]!, shrunk[j]!)).toBeCloseTo(dot(a, b), 4)
        }
      }),
    )
  })

  test('bears equal points', () => {
    const equal = matrixOf([
      [0.6, 0.8, 0],
      [0.6, 0.8, 0],
    ])
    const [a, b] = rowsOf(shrinkPoints(equal))
    expect(dot(a!, b!)).toBeCloseTo(1, 6)
  })

  test('leaves points of few dimensions as they are', () => {
    const points = matrixOf([[1], [2], [3]])
    expect(shrinkPoints(points)).toBe(points)
    expect(shrinkPoints(matrixOf([])).rows).toBe(0)
  })
})
