import { describe, expect, it } from 'vitest'
import { formatCount, formatNumber } from '../../src/report/format-count.ts'
import { formatDate, formatMonthSpan, formatPeriod } from '../../src/report/format-date.ts'
import { formatFraction } from '../../src/report/format-fraction.ts'
import { formatList } from '../../src/report/format-list.ts'

describe('formatNumber(value)', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })
})

describe('formatCount(count, singular, plural)', () => {
  it('agrees in number', () => {
    expect([0, 1, 2].map((n) => formatCount(n, 'concern'))).toEqual([
      'no concerns',
      '1 concern',
      '2 concerns',
    ])
    expect(formatCount(2, 'failing', 'failings')).toBe('2 failings')
  })
})

describe('formatDate(date)', () => {
  it('writes day, month and year', () => {
    expect(formatDate('2025-03-09')).toBe('9 March 2025')
    expect(formatDate(null)).toBe('not known')
  })
})

describe('formatPeriod(start, end)', () => {
  it.each([
    ['2022-10-03', '2022-10-14', '3 to 14 October 2022'],
    ['2025-02-26', '2025-03-13', '26 February to 13 March 2025'],
    ['2024-12-30', '2025-01-03', '30 December 2024 to 3 January 2025'],
    [null, '2025-01-03', '3 January 2025'],
    ['2025-01-03', null, '3 January 2025'],
    ['2025-01-03', '2025-01-03', '3 January 2025'],
    [null, null, 'not known'],
  ])('%s and %s are %s', (start, end, text) => {
    expect(formatPeriod(start, end)).toBe(text)
  })
})

describe('formatMonthSpan(first, last)', () => {
  it('names a month once', () => {
    expect(formatMonthSpan('2022-10-14', '2025-12-11')).toBe('October 2022 to December 2025')
    expect(formatMonthSpan('2022-10-03', '2022-10-14')).toBe('October 2022')
  })
})

describe('formatFraction(value)', () => {
  it('never rounds to certainty', () => {
    expect([0, 0.001, 0.256, 0.998, 1].map(formatFraction)).toEqual([
      '0.00',
      'under 0.01',
      '0.26',
      'over 0.99',
      '1.00',
    ])
  })
})

describe('formatList(items)', () => {
  it('joins with commas and a closing and', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(formatList)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ])
  })
})
