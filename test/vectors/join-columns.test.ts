import { describe, expect, it } from 'vitest'
import { joinColumns } from '../../src/vectors/join-columns.ts'
import { sparseDot } from '../support/sparse-dot.ts'
import { dense, sparse } from './sparse-rows.ts'

describe('joinColumns(parts)', () => {
  const first = sparse([1, 0], [0.5, 2])
  const second = sparse([0, 1, 4], [3, 0, 1])

  it('puts the columns of the parts side by side', () => {
    const joined = joinColumns([
      { rows: first, weight: 1 },
      { rows: second, weight: 4 },
    ])
    expect(dense(joined)).toEqual([
      [1, 0, 0, 2, 8],
      [0.5, 2, 6, 0, 2],
    ])
  })

  it('makes dot products the weighted sum of those of the parts', () => {
    const joined = joinColumns([
      { rows: first, weight: 0.25 },
      { rows: second, weight: 0.75 },
    ])
    const expected = 0.25 * sparseDot(first, 0, first, 1) + 0.75 * sparseDot(second, 0, second, 1)
    expect(sparseDot(joined, 0, joined, 1)).toBeCloseTo(expected, 5)
  })

  it('gives no rows for no parts', () => {
    expect(joinColumns([]).rows).toBe(0)
  })
})
