import { describe, expect, it } from 'vitest'
import { themeBars } from '../../../src/report/charts/theme-bars.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { primary, sampleTables, tablesWith, theme } from '../sample-tables.ts'
import { captionOf, NO_FIGURES, rowsWith, textsOf } from './chart-parts.ts'
import { madeTables } from './made-tables.ts'

const chartOf = (rows: Partial<Tables> = {}) =>
  themeBars(indexTables({ ...sampleTables, ...rows }), NO_FIGURES)!
const caption = (rows: Partial<Tables> = {}) => captionOf(themeBars, { ...sampleTables, ...rows })

describe('themeBars(index)', () => {
  it('has a bar for each theme that a prison raised, most prisons first', () => {
    const bars = rowsWith(chartOf(), 'prisons')
    expect(bars.map(({ theme, prisons, concerns, x, x2 }) => [theme, prisons, concerns, x, x2])).toEqual([
      ['Living conditions', 2, 2, 0, 2],
      ['Language support', 1, 2, 0, 1],
      ['Health care', 1, 1, 0, 1],
      ['Library and reading', 1, 1, 0, 1],
    ])
  })

  it('names all themes with both of their numbers, also those that nobody raised', () => {
    expect(textsOf(chartOf())).toEqual([
      ...['Theme', 'Prisons', 'Concerns'],
      ...['Living conditions', 'Language support', 'Health care', 'Library and reading', 'Food'],
      ...['2', '1', '1', '1', '0'],
      ...['2', '2', '1', '1', '0'],
    ])
  })

  it('tells the theme at most prisons', async () => {
    expect(await caption()).toBe(
      'Living conditions was raised at 2 of 2 prisons, more than any other, with 2 concerns.',
    )
    expect(chartOf().table).toBe('themes')
  })

  it('names two themes at as many prisons, and counts more than three', async () => {
    const four = sampleTables.concern_themes.filter(({ theme_id: id }) => id !== 'living')
    const [language, library, again] = four
    expect(await caption({ concern_themes: [language!, library!, again!] })).toBe(
      'Language support and Library and reading were raised at 1 of 2 prisons each, more than any other, together with 3 concerns.',
    )
    const many = [...four, primary('bravo-2024#4', 'food')]
    expect(await caption({ concern_themes: many })).toBe(
      '4 themes were raised at 1 of 2 prisons each, more than any other, together with 5 concerns.',
    )
  })

  it('draws 26 themes of more, and says so', async () => {
    expect(await captionOf(themeBars, madeTables({ prisons: 1, concerns: 30, themes: 30 }))).toMatch(
      / Drawn are the first 26 themes by number of prisons, of 30\.$/,
    )
  })

  it('shows hostile labels as they can be seen', () => {
    const chart = chartOf({
      themes: sampleTables.themes.map((row) => ({ ...row, label: '\u202E<b>&\u0007' })),
    })
    expect(textsOf(chart)).toContain('<b>&')
  })

  it('has nothing to show without a theme', () => {
    expect(
      themeBars(indexTables(tablesWith({ themes: [theme('food', 'Food')] })), NO_FIGURES),
    ).toBeUndefined()
    expect(themeBars(indexTables(tablesWith({})), NO_FIGURES)).toBeUndefined()
  })
})
