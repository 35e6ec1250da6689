import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sparseDot } from '../support/sparse-dot.ts'
import { sparse } from './sparse-rows.ts'

const vector = fc.array(fc.constantFrom(0, 0, 0, 1, -2, 0.5), { minLength: 6, maxLength: 6 })

describe('sparseDot(a, i, b, j)', () => {
  it('equals the dot product of the rows written out, either way round', () => {
    fc.assert(
      fc.property(vector, vector, (x, y) => {
        const expected = x.reduce<number>((sum, value, k) => sum + value * y[k]!, 0)
        expect(sparseDot(sparse(x), 0, sparse(y), 0)).toBeCloseTo(expected, 10)
        expect(sparseDot(sparse(y), 0, sparse(x), 0)).toBeCloseTo(expected, 10)
      }),
    )
  })

  it('takes the rows that are asked for', () => {
    const matrix = sparse([1, 0], [0, 2], [3, 3])
    expect(sparseDot(matrix, 1, matrix, 2)).toBe(6)
  })
})
