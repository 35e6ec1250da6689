import { describe, expect, it } from 'vitest'
import { reportCharts } from '../../src/report/charts/report-charts.ts'
import { data } from '../../src/report/document/inline-nodes.ts'
import { inlineLeaves } from '../../src/report/document/leaves-of.ts'
import type { ReportDocument } from '../../src/report/document/report-document.ts'
import { figuresOf } from '../../src/report/figures/figures-of.ts'
import { DOMAIN_NUMBERS } from '../../src/report/figures/domain-numbers.ts'
import type { Inline } from '../../src/report/document/inline.ts'
import { indexTables } from '../../src/report/report-index.ts'
import type { Tables } from '../../src/tables/schema.ts'
import { madeTables } from './charts/made-tables.ts'
import { countFigures, ownNumbers, strayNumbers, wrongFigures } from './claims.ts'
import { answered, documentOf } from './report-of.ts'
import { sampleTables } from './sample-tables.ts'

const tables = await answered({
  ...sampleTables,
  concerns: sampleTables.concerns.map((row, i) => (i === 0 ? { ...row, kind: 'recommendation' } : row)),
  action_owners: sampleTables.actions.map(({ action_id }) => ({
    action_id,
    owner: 'Governor',
    owner_kind: 'governor',
  })),
  action_alignment: [
    {
      action_id: 'alpha-2022#1.2/1',
      theme_id: 'food',
      likeness: 0.5,
      alignment: -0.4,
      answers_other_theme: true,
    },
  ],
  theme_quality: [
    { measure: 'member_overlap', subject: 'food', other: 'living', value: 0.437, is_flagged: true },
  ],
})
const chartsOf = (rows: Tables) => reportCharts(indexTables(rows), figuresOf(rows.figures))
const document = documentOf(tables, { charts: chartsOf(tables) })
const saying = (content: Inline): ReportDocument => ({
  ...document,
  sections: [{ id: 'findings', title: 'Findings', blocks: [{ kind: 'paragraph', content }] }],
})

describe('the numbers of the report', () => {
  it('are never in words of ours, but for those of the domain', () => {
    expect(ownNumbers(document)).toEqual([])
    expect(ownNumbers(saying('Of 14 concerns 5 came back.'))).toEqual(['Of 14 concerns 5 came back.'])
  })

  it('are the answers of the queries that they name', () => {
    expect(countFigures(document)).toBeGreaterThan(100)
    expect(wrongFigures(document, tables)).toEqual([])
    const wrong = saying({ kind: 'figure', name: 'plans', key: '', shown: '4' })
    expect(wrongFigures(wrong, tables)).toEqual(['plans : 4, not 3'])
  })

  it('are all in the tables, wherever they stand in Markdown and HTML', () => {
    expect(strayNumbers(document, tables)).toEqual({ markdown: [], html: [] })
    expect(strayNumbers(saying(['Shown: ', data('4711'), '.']), tables)).toEqual({
      markdown: ['Shown: 4711.'],
      html: ['4711'],
    })
  })

  it.each([
    ['prisons, pairs and themes', { prisons: 21, themes: 30 }],
    ['inspections and chains', { prisons: 1, inspections: 6, concerns: 13 }],
  ])('are answered in captions of pictures too, where there are more %s than are drawn', async (_, made) => {
    const many = await answered(madeTables(made))
    const charts = chartsOf(many)
    const large = documentOf(many, { charts })
    const leaves = charts.flatMap(({ finding }) => inlineLeaves(finding))
    const figures = leaves.filter((leaf) => typeof leaf !== 'string' && leaf.kind === 'figure')
    expect(figures.length).toBeGreaterThan(charts.length)
    expect(ownNumbers(large)).toEqual([])
    expect(wrongFigures(large, many)).toEqual([])
    expect(strayNumbers(large, many)).toEqual({ markdown: [], html: [] })
  })

  it('are looked for in captions', () => {
    const [first] = chartsOf(tables)
    const counting = { ...first!, finding: ['It shows ', data('4711'), ' concerns.'] }
    expect(strayNumbers(documentOf(tables, { charts: [counting] }), tables)).toEqual({
      markdown: ['**.** It shows 4711 concerns.'],
      html: ['4711'],
    })
  })

  it('have a source where they are the domain’s, and are used', () => {
    const words = JSON.stringify(document.sections)
    for (const { text, source } of DOMAIN_NUMBERS) {
      expect(source.length, text).toBeGreaterThan(10)
      if (!/^the (first|latest) /.test(text)) expect(words.includes(text), text).toBe(true)
    }
  })
})
