import { describe, expect, it } from 'vitest'
import { monthInWords } from '../../src/util/month-names.ts'

describe('monthInWords(date)', () => {
  it('names month and year', () => {
    expect(monthInWords('2025-12-01')).toBe('December 2025')
    expect(monthInWords('2023-01-31')).toBe('January 2023')
  })
})
