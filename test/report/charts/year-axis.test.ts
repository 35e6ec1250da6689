import { describe, expect, it } from 'vitest'
import { dayNumber, monthNumber, yearOf } from '../../../src/report/charts/months.ts'
import { yearAxis } from '../../../src/report/charts/year-axis.ts'

const year = (number: number): number => number * 12

const named = (from: number, to: number, range: [number, number] = [0, 600]) => {
  const layers = yearAxis({ domain: [from, to], range }, { top: 20, bottom: 100, names: ['bottom'] })
  const texts = layers.at(-1) as unknown as { data: { values: { text: string; x: number; y: number }[] } }
  return texts.data.values
}

describe('yearAxis(scale, options)', () => {
  it('names each year where it begins, under the lines', () => {
    expect(named(year(2022) + 6, year(2025))).toEqual([
      { text: '2023', x: 120, y: 112 },
      { text: '2024', x: 360, y: 112 },
      { text: '2025', x: 600, y: 112 },
    ])
  })

  it('names fewer years where they are narrow', () => {
    expect(named(year(2000), year(2040)).map(({ text }) => text)).toEqual([
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
      '2030',
      '2035',
      '2040',
    ])
  })

  it('leaves out a name that would stick out at the right', () => {
    expect(named(year(2022), year(2024), [0, 632]).map(({ text }) => text)).toEqual(['2022', '2023'])
  })
})

describe('monthNumber(date), dayNumber(date), yearOf(month)', () => {
  it('counts months since the year 0', () => {
    expect(monthNumber('2023-01-01')).toBe(year(2023))
    expect(monthNumber('2024-03-01') - monthNumber('2023-12-01')).toBe(3)
    expect(dayNumber('2023-01-01')).toBe(year(2023))
    expect(dayNumber('2023-01-31')).toBeGreaterThan(year(2023) + 0.9)
    expect(yearOf(year(2023) + 11)).toBe(2023)
  })
})
