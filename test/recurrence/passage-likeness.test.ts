import { describe, expect, it } from 'vitest'
import { passageLikeness } from '../../src/recurrence/passage-likeness.ts'
import { matrixOf } from '../support/matrix-of.ts'

const likeness = passageLikeness(
  matrixOf([
    [1, 0],
    [0, 1],
    [0.6, 0.8],
  ]),
)

describe('passageLikeness(embedded)', () => {
  it('takes the likest passage', () => {
    expect(likeness.bestMatch(0, [1, 2])).toBeCloseTo(0.6)
    expect(likeness.bestMatch(0, [1])).toBe(0)
    expect(likeness.bestMatch(0, [])).toBe(0)
  })

  it('takes the likest for each passage of either side', () => {
    // Of the first: 0.6. Of the second: 0 and 0.6.
    expect(likeness.bothWays([0], [1, 2])).toBeCloseTo((0.6 + 0.3) / 2)
    expect(likeness.bothWays([1, 2], [0])).toBeCloseTo((0.3 + 0.6) / 2)
    expect([likeness.bothWays([], [0]), likeness.bothWays([0], [])]).toEqual([0, 0])
  })

  it('keeps nothing of a longer list that came before', () => {
    const all = Array.from({ length: 40 }, () => 0)
    expect(likeness.bothWays([0], all)).toBe(1)
    expect(likeness.bothWays([0], [1])).toBe(0)
    expect(likeness.bestMatch(1, [0])).toBe(0)
  })
})
