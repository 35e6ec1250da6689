import { describe, expect, test } from 'vitest'
import { centresOf, cosineTo, squaredDistance } from '../../../src/themes/clustering/centres.ts'
import { matrixOf } from '../../support/matrix-of.ts'

const points = matrixOf([
  [0, 0],
  [2, 4],
  [5, 5],
])

describe('centresOf(points, groups, k)', () => {
  test('gives mean and size of every group; one without points is at 0', () => {
    const { centres, sizes } = centresOf(points, [0, 0, 1], 3)
    expect(centres).toEqual({ rows: 3, dims: 2, data: Float64Array.of(1, 2, 5, 5, 0, 0) })
    expect(sizes).toEqual([2, 1, 0])
  })
})

describe('squaredDistance(points, i, centres, g), cosineTo(points, i, centres, g)', () => {
  test('compare a point with a centre, whatever the number of dimensions', () => {
    for (const dims of [1, 2, 3, 4, 5, 8, 11]) {
      const x = Array.from({ length: dims }, (_, d) => d + 1)
      const c = Array.from({ length: dims }, (_, d) => 2 * d - 3)
      const centres = { rows: 1, dims, data: Float64Array.from(c) }
      const dot = x.reduce((sum, value, d) => sum + value * c[d]!, 0)
      const distance = x.reduce((sum, value, d) => sum + (value - c[d]!) ** 2, 0)
      expect(squaredDistance(matrixOf([x]), 0, centres, 0)).toBeCloseTo(distance, 9)
      expect(cosineTo(matrixOf([x]), 0, centres, 0)).toBeCloseTo(dot / Math.hypot(...x) / Math.hypot(...c), 9)
    }
    expect(cosineTo(points, 0, { rows: 1, dims: 2, data: Float64Array.of(1, 1) }, 0)).toBe(0)
  })
})
