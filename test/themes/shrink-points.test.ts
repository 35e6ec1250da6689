import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { shrinkPoints } from '../../src/themes/shrink-points.ts'

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, d) => sum + value * b[d]!, 0)

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
        const shrunk = shrinkPoints(given)
        for (const [i, a] of given.entries()) {
          expect(shrunk[i]).toHaveLength(given.length)
          for (const [j, b] of given.entries()) expect(dot(shrunk[i]!, shrunk[j]!)).toBeCloseTo(dot(a, b), 4)
        }
      }),
    )
  })

  test('bears equal points', () => {
    const [a, b] = shrinkPoints([
      [0.6, 0.8, 0],
      [0.6, 0.8, 0],
    ])
    expect(dot(a!, b!)).toBeCloseTo(1, 12)
  })

  test('leaves points of few dimensions as they are', () => {
    const points = [[1], [2], [3]]
    expect(shrinkPoints(points)).toBe(points)
    expect(shrinkPoints([])).toEqual([])
  })
})
