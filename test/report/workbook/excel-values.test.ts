import { describe, expect, it } from 'vitest'
import { columnWidth } from '../../../src/report/workbook/column-width.ts'
import { excelDate } from '../../../src/report/workbook/excel-date.ts'
import { excelText } from '../../../src/report/workbook/excel-text.ts'
import { planDates } from '../../../src/report/workbook/plan-dates.ts'
import { rowHeights } from '../../../src/report/workbook/row-heights.ts'
import { plan } from '../sample-tables.ts'

describe('excelDate(date)', () => {
  it('counts days as Excel does', () => {
    expect(['1900-03-01', '2000-01-01', '2024-02-29', '2025-03-13'].map(excelDate)).toEqual([
      61, 36526, 45351, 45729,
    ])
  })

  it('leaves what Excel has no day for as a text', () => {
    expect(['1900-02-28', 'ongoing', ''].map(excelDate)).toEqual(['1900-02-28', 'ongoing', ''])
  })
})

describe('excelText(text)', () => {
  it('cuts what is longer than a cell may be, and says so', () => {
    const cut = excelText('w'.repeat(40_000))
    expect(cut).toHaveLength(32_767)
    expect(cut).toMatch(/w \[cut: the whole text is in the CSV file\]$/)
    expect(excelText('w'.repeat(32_767))).toBe('w'.repeat(32_767))
  })

  it('cuts no character in half', () => {
    const cut = excelText(`w${'😀'.repeat(20_000)}`)
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut).not.toMatch(/\p{Surrogate}/u)
    expect(cut).toMatch(/😀 \[cut/u)
  })

  it('runs lines on where there are more than a cell keeps', () => {
    expect(excelText('a\n'.repeat(253))).toBe('a\n'.repeat(253))
    expect(excelText('a\n'.repeat(254))).toBe('a '.repeat(254))
  })
})

describe('columnWidth(label, cells)', () => {
  it('fits the longest cell or the longest word of the heading, within bounds', () => {
    expect(columnWidth('N', [1, 2])).toBe(14)
    expect(columnWidth('Name', ['HMP Maidstone and more'])).toBe(27)
    expect(columnWidth('Establishments', [1])).toBe(18)
    expect(columnWidth('Name', ['w'.repeat(60)])).toBe(32)
    expect(columnWidth('Name', ['a sentence of a plan '.repeat(9)])).toBe(60)
  })
})

describe('rowHeights(sheet)', () => {
  const sheet = (width: number, ...rows: readonly string[]) => ({
    name: 'Alpha',
    lines: [
      { text: 'Title', role: 'title' as const },
      { text: 'a line that is much wider than the first column', role: 'text' as const },
    ],
    table: {
      name: 'alpha',
      columns: [{ label: 'Name', format: 'text' as const, width }],
      rows: rows.map((row) => [row]),
    },
  })

  it('gives room to titles and to rows of several lines, and to no others', () => {
    const heights = rowHeights(sheet(20, 'short', 'one two three four five six seven', 'a\nb\nc'))
    expect([...heights]).toEqual([
      [0, 24],
      [4, 2 * 15.75],
      [5, 3 * 15.75],
    ])
  })

  it('breaks words that are wider than the column', () => {
    expect(rowHeights(sheet(10, 'w'.repeat(33))).get(3)).toBe(3 * 15.75)
    expect(rowHeights(sheet(10, `w ${'w'.repeat(12)} w`)).get(3)).toBe(3 * 15.75)
  })

  it('is never more than Excel has', () => {
    expect(rowHeights(sheet(10, 'word '.repeat(500))).get(3)).toBe(409)
  })

  it('wraps the lines of a sheet without a table', () => {
    const { name, lines } = sheet(1)
    expect([...rowHeights({ name, lines, width: 20 })]).toEqual([
      [0, 24],
      [1, 3 * 15.75],
    ])
  })
})

describe('planDates(plans)', () => {
  it('tells from when to when the plans reach', () => {
    expect(
      planDates([
        plan('b', { inspection_end: '2024-12-05', report_published: '2026-05-01', plan_submitted: null }),
        plan('a', { inspection_end: null, inspection_start: '2022-10-03', plan_submitted: '2023-02-13' }),
      ]),
    ).toEqual({
      inspected: { first: '2022-10-03', last: '2024-12-05' },
      submitted: { first: '2023-02-13', last: '2023-02-13' },
      latest: '2026-05-01',
    })
  })

  it('leaves out what no plan tells', () => {
    expect(planDates([])).toEqual({})
  })
})
