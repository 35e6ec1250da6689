import { describe, expect, it } from 'vitest'
import { formatYearSpan, parseYearSpan } from '../../src/domain/year-span.ts'

describe('parseYearSpan(text)', () => {
  it.each([
    ['2024', 2024, 2024, '2024'],
    [' 2024..2025 ', 2024, 2025, '2024 to 2025'],
    ['2024 .. 2025', 2024, 2025, '2024 to 2025'],
    ['2024..', 2024, 9999, '2024 and later'],
    ['..2025', 0, 2025, '2025 and earlier'],
  ])('reads %s', (text, from, to, words) => {
    expect(parseYearSpan(text)).toEqual({ from, to })
    expect(formatYearSpan({ from, to })).toBe(words)
  })

  it.each(['', '..', 'soon', '24', '2025..2024', '2024-2025', '20242025', '2024.2025'])(
    'refuses %j',
    (text) => {
      expect(parseYearSpan(text)).toBeUndefined()
    },
  )
})
