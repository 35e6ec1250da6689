import { describe, expect, it } from 'vitest'
import { likestPairs } from '../../src/recurrence/likest-pairs.ts'
import { matrixOf } from '../support/matrix-of.ts'

describe('likestPairs(matrix, first, second, most)', () => {
  // Rows 0 and 1 are one subject, 2 another; 3 has a little of everything.
  const matrix = matrixOf([
    [1, 0],
    [1, 0],
    [0, 1],
    [0.6, 0.5],
  ])

  it('gives pairs in which one is among the likest of the other', () => {
    expect(likestPairs(matrix, [0, 2], [1, 3], 1)).toEqual([
      [0, 1],
      [0, 3],
      [2, 3],
    ])
  })

  it('gives all pairs where there are no more than asked for', () => {
    expect(likestPairs(matrix, [0, 2], [1, 3], 2)).toHaveLength(4)
    expect(likestPairs(matrix, [], [1, 3], 2)).toEqual([])
  })

  it('takes the first of equals', () => {
    expect(likestPairs(matrix, [0], [1, 0], 1)).toContainEqual([0, 1])
    // Row 2 is as unlike to both; each of them has row 2 as its only partner.
    expect(likestPairs(matrix, [2], [0, 1], 1)).toEqual([
      [2, 0],
      [2, 1],
    ])
  })
})
