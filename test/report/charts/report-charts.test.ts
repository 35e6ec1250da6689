import { describe, expect, it } from 'vitest'
import { reportCharts } from '../../../src/report/charts/report-charts.ts'
import { allBlocks } from '../../../src/report/document/leaves-of.ts'
import { figuresOf } from '../../../src/report/figures/figures-of.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import { recurrenceSection } from '../../../src/report/sections/recurrence-section.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { answered, contextOf } from '../report-of.ts'
import { outcome, sampleTables, tablesWith } from '../sample-tables.ts'
import { plainText } from './chart-parts.ts'
import { madeTables } from './made-tables.ts'

const chartsOf = (tables: Tables) => reportCharts(indexTables(tables), figuresOf(tables.figures))

describe('reportCharts(index, figures)', () => {
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

  it('draws chains of the 20 prisons that are told in full and the evidence of the 40 likeliest pairs, and says so', async () => {
    const made = madeTables({ prisons: 25 })
    const [likeliest] = made.recurrences.slice(-1)
    const all = await answered({
      ...made,
      recurrences: [...made.recurrences.slice(0, -1), { ...likeliest!, probability: 0.99 }],
      concern_outcomes: made.recurrences
        .filter(({ earlier_concern_id: id }) => !id.startsWith('alpha000'))
        .map(({ earlier_concern_id: id }) => outcome(id, 'recurring')),
    })
    const charts = chartsOf(all)
    const chains = charts.filter(({ id }) => id.startsWith('concern_chains'))
    expect(chains[0]!.id).toBe('concern_chains_alpha001')
    const told = allBlocks(recurrenceSection(contextOf(all)).blocks).flatMap((block) =>
      block.kind === 'heading' && block.id.startsWith('prison ') ? [block.id.slice(7)] : [],
    )
    expect(chains.map(({ id }) => id.replace('concern_chains_', ''))).toEqual(told)
    expect(told).toHaveLength(20)
    expect(plainText(chains[0]!.finding)).toMatch(
      / It is one of the first 20 prisons by the number of concerns that came back, then by the number of concerns, of 25 with more than one inspection\.$/,
    )
    const evidence = charts.filter(({ id }) => id.startsWith('evidence'))
    expect(evidence).toHaveLength(40)
    expect(evidence[0]!.where).toMatchObject({ later_concern_id: likeliest!.later_concern_id })
    expect(plainText(evidence[0]!.finding)).toMatch(
      / It is one of the first 40 pairs by probability, of 50\.$/,
    )
  })

  it('gives equal charts for equal tables', () => {
    const charts = chartsOf(madeTables({ prisons: 3 }))
    expect(chartsOf(madeTables({ prisons: 3 }))).toEqual(charts)
  })
})
