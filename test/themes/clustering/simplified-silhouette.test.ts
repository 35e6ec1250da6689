import { describe, expect, test } from 'vitest'
import { simplifiedSilhouette } from '../../../src/themes/clustering/simplified-silhouette.ts'
import { matrixOf } from '../../support/matrix-of.ts'

const points = matrixOf([[0], [2], [10], [12]])

describe('simplifiedSilhouette(points, partition)', () => {
  test('is the mean of (b − a) / max(a, b) over squared distances to centres', () => {
    // Each point is 2 from the other of its group; the other centre is 11, 9, 9, 11 away.
    const expected = (2 * (1 - 4 / 121) + 2 * (1 - 4 / 81)) / 4
    expect(simplifiedSilhouette(points, { groups: [0, 0, 1, 1], k: 2 })).toBeCloseTo(expected, 12)
  })

  test('is lower for the wrong division, and 0 for one group or points alone', () => {
    expect(simplifiedSilhouette(points, { groups: [0, 1, 0, 1], k: 2 })).toBeLessThan(0.5)
    expect(simplifiedSilhouette(points, { groups: [0, 0, 0, 0], k: 1 })).toBe(0)
    expect(simplifiedSilhouette(points, { groups: [0, 1, 2, 3], k: 4 })).toBe(0)
  })
})
