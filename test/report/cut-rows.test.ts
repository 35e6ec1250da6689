import { describe, expect, it } from 'vitest'
import { cutRows } from '../../src/report/cut-rows.ts'

describe('cutRows(rows, limit, singular, table)', () => {
  it('keeps a short list whole', () => {
    expect(cutRows([1, 2], 2, 'pair', 'recurrences')).toEqual({ shown: [1, 2], rest: '' })
  })

  it('says how many are left and where they are', () => {
    expect(cutRows([1, 2, 3], 1, 'pair', 'recurrences')).toEqual({
      shown: [1],
      rest: '2 more pairs in `tables/recurrences.csv`.',
    })
  })
})
