import { describe, expect, it } from 'vitest'
import { extent } from '../../src/util/extent.ts'

describe('extent(values)', () => {
  it('gives the least and the largest, also of more values than a call can take', () => {
    expect(extent([3, -1, 2])).toEqual([-1, 3])
    expect(extent(Array.from({ length: 500_000 }, (_, i) => i))).toEqual([0, 499_999])
    expect(extent([])).toEqual([Infinity, -Infinity])
  })
})
