import { describe, expect, test } from 'vitest'
import { matrixDot } from '../../src/vectors/matrix-dot.ts'

describe('matrixDot(a, i, b, j)', () => {
  test('multiplies the rows asked for', () => {
    const a = { rows: 2, dims: 3, data: Float32Array.of(1, 2, 3, 4, 5, 6) }
    const b = { rows: 1, dims: 3, data: Float32Array.of(1, 0, -1) }
    expect(matrixDot(a, 0, b, 0)).toBe(-2)
    expect(matrixDot(a, 1, a, 0)).toBe(32)
  })
})
