import { describe, expect, it } from 'vitest'
import { themeHeatmap } from '../../../src/report/charts/theme-heatmap.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import { primary, sampleTables, tablesWith } from '../sample-tables.ts'
import { captionOf, NO_FIGURES, partsOf, rowsWith, textsOf } from './chart-parts.ts'
import { madeTables } from './made-tables.ts'

const chart = themeHeatmap(indexTables(sampleTables), NO_FIGURES)!

describe('themeHeatmap(index)', () => {
  it('has a box with a number for each theme that a prison has, none for 0', () => {
    expect(
      rowsWith(chart, 'concerns').map(({ theme, prison, concerns }) => [theme, prison, concerns]),
    ).toEqual([
      ['Living conditions', 'HMP Alpha', 1],
      ['Living conditions', 'HMP/YOI Bravo', 1],
      ['Health care', 'HMP Alpha', 1],
      ['Library and reading', 'HMP Alpha', 1],
      ['Language support', 'HMP Alpha', 2],
    ])
  })

  it('groups themes by area of Expectations, those at most prisons first, with totals of rows and columns', () => {
    expect(textsOf(chart)).toEqual([
      ...['HMP Alpha', 'HMP/YOI Bravo', 'Prisons'],
      ...['Respect', 'Purposeful activity'],
      ...['Living conditions', 'Language support', 'Health care', 'Food', 'Library and reading'],
      ...['1', '1', '1', '1', '2'],
      ...['2', '1', '1', '0', '1'],
      ...['All concerns', '5', '1'],
      'Numbers are concerns of the theme, the darker the more; a blank cell has none.',
    ])
  })

  it('tells how many themes several prisons share, and the most concerns of one', async () => {
    expect(await captionOf(themeHeatmap, sampleTables)).toBe(
      '1 of 5 themes was raised at more than one of 2 prisons; a prison has at most 2 concerns of one theme: Language support at HMP Alpha.',
    )
  })

  it('makes cells darker the more concerns they have, and the most of all white on dark', () => {
    const index = indexTables(madeTables({ prisons: 1, inspections: 1, concerns: 15, themes: 1 }))
    const one = { ...index.tables, concern_themes: index.tables.concern_themes.slice(0, 8) }
    one.concern_themes = [...one.concern_themes, primary('alpha000-2024#9', 'theme1')]
    const themes = [
      ...index.tables.themes,
      { ...index.tables.themes[0]!, theme_id: 'theme1', label: 'Theme 1' },
    ]
    const parts = partsOf(themeHeatmap(indexTables({ ...one, themes }), NO_FIGURES)!)
    const colourOf = (text: string): unknown =>
      parts.find(
        ({ mark, data }) => mark.align === 'center' && mark.fontSize === 12 && data.values[0]?.text === text,
      )?.mark.color
    expect([colourOf('8'), colourOf('1')]).toEqual(['#ffffff', '#0b0c0c'])
  })

  it('draws the 20 prisons with most concerns and 26 themes, and says so', async () => {
    const made = madeTables({ prisons: 21, concerns: 30, themes: 30 })
    // One prison without concerns stands behind all others.
    const cut = {
      ...made,
      concerns: made.concerns.filter(({ concern_id: id }) => !id.startsWith('alpha003')),
      concern_themes: made.concern_themes.filter(({ concern_id: id }) => !id.startsWith('alpha003')),
    }
    expect(await captionOf(themeHeatmap, cut)).toBe(
      '30 of 30 themes were raised at more than one of 21 prisons; a prison has at most 2 concerns of one theme, in 600 cases. ' +
        'Drawn are the first 20 prisons by the number of concerns that came back, then by the number of concerns. Drawn are the first 26 themes by number of prisons.',
    )
    const { specification } = themeHeatmap(indexTables(cut), NO_FIGURES)!
    const texts = JSON.stringify(specification)
    expect(texts).toContain('"text":"HMP Alpha 004"')
    expect(texts).not.toContain('HMP Alpha 003')
    expect(texts).toContain('All\\nprisons')
  })

  it('has nothing to show without a theme', () => {
    expect(themeHeatmap(indexTables(tablesWith({})), NO_FIGURES)).toBeUndefined()
  })
})
