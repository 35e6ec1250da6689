import { describe, expect, it } from 'vitest'
import { chainLanes } from '../../../src/report/charts/chain-lanes.ts'
import { chainsChart } from '../../../src/report/charts/chains-chart.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import type { Row, Tables } from '../../../src/tables/schema.ts'
import { concern, plan, primary, tablesWith, theme } from '../sample-tables.ts'
import { captionOf, NO_FIGURES, partsOf, rowsWith, textsOf } from './chart-parts.ts'
import { madeTables } from './made-tables.ts'

const link = (
  chain: string,
  inspection: number,
  number: string | null,
  takesUp: string | null = null,
  change: string | null = null,
): Row<'concern_chains'> => ({
  chain_id: `chain:${chain}`,
  establishment: 'alpha',
  inspection,
  plan_id: `alpha-${2020 + inspection}`,
  concern_id: number === null ? null : `alpha-${2020 + inspection}#${number}`,
  state: number === null ? 'absent' : 'raised',
  takes_up: takesUp,
  probability: null,
  change: null,
  priority_change: change,
  note: null,
})

const rows = [
  // Raised twice, then not.
  link('1', 1, '1'),
  link('1', 2, '1', 'alpha-2021#1', 'escalated'),
  link('1', 3, null),
  // Away, then back as two concerns.
  link('2', 1, '2'),
  link('2', 2, null),
  link('2', 3, '2', 'alpha-2021#2', 'eased'),
  link('2', 3, '3', 'alpha-2021#2'),
  // Raised at all three.
  link('9', 1, '9'),
  link('9', 2, '9', 'alpha-2021#9'),
  link('9', 3, '9', 'alpha-2022#9'),
]
const ids = [...new Set(rows.flatMap((row) => row.concern_id ?? []))]
const tables = tablesWith({
  plans: [1, 2, 3].map((n) =>
    plan(`alpha-${2020 + n}`, { inspection_start: `${2020 + n}-09-01`, inspection_end: `${2020 + n}-09-12` }),
  ),
  concerns: ids.map((id) => concern(id, 'Alpha.', { line_start: Number(id.replace(/.*#/, '')) })),
  themes: [theme('food', 'Food')],
  concern_themes: ids.filter((id) => !id.endsWith('#9')).map((id) => primary(id, 'food')),
  concern_chains: rows,
})
const index = indexTables(tables)
const captionFor = (slug: string, rows: Tables) =>
  captionOf((of, figures) => chainsChart(of, slug, figures), rows)
const chart = chainsChart(index, 'alpha', NO_FIGURES)!

describe('chainLanes(index, slug, inspections)', () => {
  it('puts the chain raised most often first, then the one of most concerns', () => {
    const lanes = chainLanes(index, 'alpha', [1, 2, 3])
    expect(lanes.map(({ dots }) => dots.map(({ concernId: id }) => id))).toEqual([
      ['alpha-2021#9', 'alpha-2022#9', 'alpha-2023#9'],
      ['alpha-2021#2', 'alpha-2023#2', 'alpha-2023#3'],
      ['alpha-2021#1', 'alpha-2022#1'],
    ])
    expect(lanes.map(({ rows: most, absences, theme: label }) => [most, absences, label])).toEqual([
      [1, [], 'theme not known'],
      [2, [1], 'Food'],
      [1, [2], 'Food'],
    ])
  })

  it('leaves out chains of which only one inspection is shown', () => {
    expect(chainLanes(index, 'alpha', [2, 3])).toHaveLength(1)
  })
})

describe('chainsChart(index, slug)', () => {
  it('has a column for each inspection and a shape for each concern, by what became of its priority', () => {
    expect(textsOf(chart).slice(0, 3)).toEqual(['September 2021', 'September 2022', 'September 2023'])
    const shapes = partsOf(chart)
      .filter(({ mark, data }) => mark.type === 'point' && 'concern' in data.values[0]!)
      .map(({ mark, data }) => [mark.shape, data.values.map(({ concern: id }) => id)])
    expect(shapes).toEqual([
      [
        'circle',
        ['alpha-2021#9', 'alpha-2022#9', 'alpha-2023#9', 'alpha-2021#2', 'alpha-2023#3', 'alpha-2021#1'],
      ],
      ['triangle-up', ['alpha-2022#1']],
      ['triangle-down', ['alpha-2023#2']],
    ])
  })

  it('breaks the line where a report did not raise it, and says so in words', () => {
    expect(rowsWith(chart, 'isOverGap').map(({ isOverGap }) => isOverGap)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
    expect(textsOf(chart).filter((text) => text === 'not raised')).toHaveLength(2)
    expect(textsOf(chart)).toEqual(
      expect.arrayContaining([
        'escalated',
        'eased',
        'escalated: from key to priority',
        'eased: from priority to key',
      ]),
    )
  })

  it('sets two concerns of one inspection apart, and one between them in the middle', () => {
    const dots = partsOf(chart).filter(({ mark }) => mark.type === 'point')
    const y = new Map(dots.flatMap(({ data }) => data.values.map((row) => [row.concern, Number(row.y)])))
    const [first, second] = ['alpha-2023#2', 'alpha-2023#3'].map((id) => y.get(id)!)
    expect(second! - first!).toBe(50)
    expect(y.get('alpha-2021#2')).toBe((first! + second!) / 2)
  })

  it('tells how many chains there are and how many were escalated', async () => {
    expect(chart).toMatchObject({
      id: 'concern_chains_alpha',
      table: 'chains',
      where: { establishment: 'HMP Alpha' },
      title: 'HMP Alpha: concerns that came back, inspection by inspection',
    })
    expect(await captionFor('alpha', tables)).toBe(
      'At HMP Alpha 3 chains of concerns came back between September 2021 and September 2023; in 1 a key concern became a priority concern.',
    )
  })

  it('draws the 12 longest chains over the latest 5 inspections, with short months, and says so', async () => {
    const made = indexTables(madeTables({ prisons: 1, inspections: 6, concerns: 13 }))
    const cut = chainsChart(made, 'alpha000', NO_FIGURES)!
    expect(await captionFor('alpha000', made.tables)).toBe(
      'At HMP Alpha 000 13 chains of concerns came back between March 2014 and March 2024; in none a key concern became a priority concern. ' +
        'Drawn are the first 12 chains by the inspections that raised them. Drawn are the latest 5 of 6 inspections.',
    )
    const late = { inspection_start: '2014-09-01', inspection_end: '2014-09-30' }
    const plans = made.plans.map((row) => ({ ...row, ...late }))
    const short = chainsChart(indexTables({ ...made.tables, plans }), 'alpha000', NO_FIGURES)!
    expect(textsOf(short)[0]).toBe('Sep 2014')
    expect(textsOf(cut)[0]).toBe('March 2016')
  })

  it('has nothing to show where nothing came back', () => {
    expect(chainsChart(index, 'bravo', NO_FIGURES)).toBeUndefined()
    const once = indexTables({ ...tables, concern_chains: rows.slice(0, 1) })
    expect(chainsChart(once, 'alpha', NO_FIGURES)).toBeUndefined()
  })
})
