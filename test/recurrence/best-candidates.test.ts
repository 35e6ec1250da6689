import { describe, expect, it } from 'vitest'
import { bestCandidates } from '../../src/recurrence/best-candidates.ts'

const chosen = (pairs: readonly (readonly [number, number, number])[], linkedFrom: number, count: number) => [
  ...bestCandidates(
    {
      probabilities: Float64Array.from(pairs, ([, , probability]) => probability),
      isLinked: (pair) => pairs[pair]![2] >= linkedFrom,
      first: (pair) => pairs[pair]![0],
      second: (pair) => pairs[pair]![1],
    },
    count,
  ),
]

describe('bestCandidates(pairs, count)', () => {
  it('chooses the best of each member, in the order given', () => {
    expect(
      chosen(
        [
          [0, 5, 0.1],
          [0, 6, 0.3],
          [1, 6, 0.2],
          [1, 5, 0.05],
        ],
        1,
        1,
      ),
      // 1 has no better pair than that with 6, nor 5 than that with 0.
    ).toEqual([0, 1, 2])
  })

  it('chooses all that are linked, and of equals the first', () => {
    expect(
      chosen(
        [
          [0, 5, 0.9],
          [0, 5, 0.8],
          [0, 5, 0.1],
          [0, 5, 0.1],
        ],
        0.5,
        1,
      ),
    ).toEqual([0, 1])
    expect(
      chosen(
        [
          [0, 5, 0.1],
          [0, 5, 0.2],
          [0, 5, 0.1],
        ],
        0.5,
        2,
      ),
    ).toEqual([0, 1])
    expect(chosen([], 0.5, 3)).toEqual([])
  })
})
