import { describe, expect, test } from 'vitest'
import { measured } from '../../../src/themes/clustering/cluster-points.ts'
import { varianceExplained } from '../../../src/themes/clustering/variance-explained.ts'
import { matrixOf } from '../../support/matrix-of.ts'

const points = matrixOf([[0], [2], [10], [12]])
const explained = (groups: readonly number[]) => varianceExplained(points, measured(points, groups).partition)

describe('varianceExplained(points, partition)', () => {
  test('is 1 less the share of the spread that is left within groups', () => {
    // About the mean of 6: 36 + 16 + 16 + 36 = 104; within the two groups: 4 × 1.
    expect(explained([0, 0, 1, 1])).toBeCloseTo(1 - 4 / 104, 9)
  })

  test('is 0 for one group and 1 for one each; 0 without spread', () => {
    expect(explained([0, 0, 0, 0])).toBe(0)
    expect(explained([0, 1, 2, 3])).toBe(1)
    expect(varianceExplained(matrixOf([[5], [5]]), { inertia: 0 })).toBe(0)
  })
})
