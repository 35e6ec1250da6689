import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestAmong } from '../../src/vectors/nearest-among.ts'
import { matrixDot } from '../support/matrix-dot.ts'
import { matrixOf } from '../support/matrix-of.ts'

describe('nearestAmong(matrix, i, among, most)', () => {
  it('gives what sorting all of them gives, of equals the first', () => {
    const angle = fc.oneof(fc.constantFrom(0, 0.5, 3), fc.double({ min: 0, max: 6.3, noNaN: true }))
    fc.assert(
      fc.property(fc.array(angle, { minLength: 1, maxLength: 40 }), fc.nat(12), (angles, most) => {
        const matrix = matrixOf(angles.map((a) => [Math.cos(a), Math.sin(a)]))
        const among = Int32Array.from(angles.keys())
        const likeness = (row: number) => matrixDot(matrix, 0, matrix, row)
        const sorted = [...among].sort((a, b) => likeness(b) - likeness(a) || a - b)
        expect([...nearestAmong(matrix, 0, among, most)]).toEqual(sorted.slice(0, most))
        // In whatever order they are given.
        expect(nearestAmong(matrix, 0, among.slice().reverse(), most)).toEqual(
          nearestAmong(matrix, 0, among, most),
        )
      }),
    )
  })

  it('looks at no other rows', () => {
    const matrix = matrixOf([[1], [1], [0.5]])
    expect([...nearestAmong(matrix, 0, Int32Array.of(2), 5)]).toEqual([2])
  })
})
