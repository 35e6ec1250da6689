import { describe, expect, it } from 'vitest'
import { reportCharts } from '../../../src/report/charts/report-charts.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import { sampleTables, tablesWith } from '../sample-tables.ts'
import { ownWords, plainText } from './chart-parts.ts'
import { madeTables } from './made-tables.ts'

const chartsOf = (tables: Parameters<typeof indexTables>[0]) => reportCharts(indexTables(tables))

describe('reportCharts(index)', () => {
  it('gives the charts that have something to show, each with its table', () => {
    expect(chartsOf(sampleTables).map(({ id, table }) => [id, table])).toEqual([
      ['theme_heatmap', 'theme_prisons'],
      ['theme_bars', 'themes'],
      ['concern_chains_alpha', 'chains'],
      ['evidence_alpha-2022-1-1_alpha-2025-2', 'evidence'],
      ['target_dates', 'target_dates'],
      ['slippage', 'promised_again'],
    ])
    expect(chartsOf(tablesWith({}))).toEqual([])
  })

  it('gives each of a large corpus an id of its own, safe in a page', () => {
    const ids = chartsOf(madeTables({ prisons: 21 })).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]+$/)
  })

  it('draws chains of the 20 prisons with most of them and the evidence of the 40 likeliest pairs, and says so', () => {
    const made = madeTables({ prisons: 25 })
    const [likeliest] = made.recurrences.slice(-1)
    const charts = chartsOf({
      ...made,
      recurrences: [...made.recurrences.slice(0, -1), { ...likeliest!, probability: 0.99 }],
      concern_chains: made.concern_chains.filter(({ chain_id: id }) => id !== 'chain:alpha000#1'),
    })
    const chains = charts.filter(({ id }) => id.startsWith('concern_chains'))
    expect(chains).toHaveLength(20)
    expect(chains[0]!.id).toBe('concern_chains_alpha001')
    expect(plainText(chains[0]!.finding)).toMatch(
      / It is one of the 20 prisons with most chains that are drawn, of 25\.$/,
    )
    const evidence = charts.filter(({ id }) => id.startsWith('evidence'))
    expect(evidence).toHaveLength(40)
    expect(evidence[0]!.where).toMatchObject({ later_concern_id: likeliest!.later_concern_id })
    expect(plainText(evidence[0]!.finding)).toMatch(
      / It is one of the 40 likeliest pairs that are drawn, of 50\.$/,
    )
  })

  it('has no number in its own words, and gives equal charts for equal tables', () => {
    const charts = chartsOf(madeTables({ prisons: 3 }))
    expect(charts.map(({ finding }) => ownWords(finding)).join()).not.toMatch(/\d/)
    expect(chartsOf(madeTables({ prisons: 3 }))).toEqual(charts)
  })
})
