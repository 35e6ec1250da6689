import { describe, expect, it } from 'vitest'
import { cutRows } from '../../../src/report/sections/cut-rows.ts'
import { markdownOf } from '../report-of.ts'

describe('cutRows(rows, limit, plural, table, all)', () => {
  it('keeps a short list whole', () => {
    expect(cutRows([1, 2], 2, 'pairs', 'recurrences')).toEqual({ shown: [1, 2], rest: [] })
  })

  it('says how many are shown and where all are', () => {
    const { shown, rest } = cutRows([1, 2, 3], 1, 'pairs', 'recurrences')
    expect(shown).toEqual([1])
    expect(markdownOf(rest)).toBe('Only the first 1 pairs stand here; all are in `tables/recurrences.csv`.')
  })

  it('says of how many, where they are counted', () => {
    const { rest } = cutRows([1, 2, 3], 2, 'pairs', 'recurrences', '3 pairs')
    expect(markdownOf(rest)).toBe(
      'Only the first 2 of 3 pairs stand here; all are in `tables/recurrences.csv`.',
    )
  })
})
