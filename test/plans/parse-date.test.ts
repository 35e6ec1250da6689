import { describe, expect, it } from 'vitest'
import { isoDate, parseDates } from '../../src/plans/parse-date.ts'

describe('parseDates(text)', () => {
  it.each([
    ['13th February 2023', ['2023-02-13']],
    ['09 July 2025.', ['2025-07-09']],
    ['19 th January 2018', ['2018-01-19']],
    ['01 – 11 December 2025', ['2025-12-01', '2025-12-11']],
    ['10-21 February 2020', ['2020-02-10', '2020-02-21']],
    ['3rd October – 14th October 2022', ['2022-10-03', '2022-10-14']],
    ['19 November – 5 December 2024', ['2024-11-19', '2024-12-05']],
    ['26–27 February and 10–13 March 2025', ['2025-02-26', '2025-02-27', '2025-03-10', '2025-03-13']],
    ['6-7, 20-23 August 2018', ['2018-08-06', '2018-08-07', '2018-08-20', '2018-08-23']],
    ['24-25th February; 2-6th March 2020', ['2020-02-24', '2020-02-25', '2020-03-02', '2020-03-06']],
    ['29 December – 9 January 2024', ['2023-12-29', '2024-01-09']],
    ['25/2/2016', ['2016-02-25']],
    ['2025-03-13', ['2025-03-13']],
    ['31 February 2025', []],
    ['30/02/2025 to 3 March 2025', ['2025-03-03']],
    ['to be confirmed', []],
  ])('%s', (text, dates) => {
    expect(parseDates(text)).toEqual(dates)
  })
})

describe('isoDate(year, month, day)', () => {
  it('has no day that the calendar has not', () => {
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29')
    expect(isoDate(2025, 2, 29)).toBeUndefined()
  })
})
