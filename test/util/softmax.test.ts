import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { softmax } from '../../src/util/softmax.ts'

describe('softmax(scores, temperature)', () => {
  test('gives the odds that the scores name', () => {
    const [a, b] = softmax([Math.log(3), 0], 1)
    expect(a).toBeCloseTo(0.75, 12)
    expect(b).toBeCloseTo(0.25, 12)
  })

  test('puts more on the best score when it is colder', () => {
    expect(softmax([1, 0], 0.1)[0]).toBeGreaterThan(softmax([1, 0], 1)[0]!)
  })

  test('sums to 1 and keeps the order, for scores of any size', () => {
    const scores = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(scores, (values) => {
        const shares = softmax(values, 0.5)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(shares[values.indexOf(Math.max(...values))]).toBe(Math.max(...shares))
      }),
    )
  })
})
