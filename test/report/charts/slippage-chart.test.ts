import { describe, expect, it } from 'vitest'
import { slippageChart } from '../../../src/report/charts/slippage-chart.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import type { Row } from '../../../src/tables/schema.ts'
import { action, sampleTables } from '../sample-tables.ts'
import { captionOf, NO_FIGURES, partsOf, rowsWith, textsOf } from './chart-parts.ts'
import { madeTables } from './made-tables.ts'

/** Actions of Alpha promised again so many months later; null for a target that names no month. */
function slipped(slips: readonly (number | null)[]) {
  const target = (months: number): string => {
    const at = 2023 * 12 + 4 + months
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
  }
  const row = (months: number | null, i: number): Row<'repeated_actions'> => ({
    ...sampleTables.repeated_actions[0]!,
    earlier_action_id: `alpha-2022#1.1/${i}`,
    later_action_id: `alpha-2025#2/${i}`,
    slipped_months: months,
  })
  return {
    ...sampleTables,
    actions: slips.flatMap((months, i) => [
      action(`alpha-2022#1.1/${i}`, `Bravo ${i} will be done.`),
      action(`alpha-2025#2/${i}`, 'Bravo.', { target_month: months === null ? null : target(months) }),
    ]),
    repeated_actions: slips.map(row),
  }
}

const chartOf = (slips: readonly (number | null)[]) => slippageChart(indexTables(slipped(slips)), NO_FIGURES)
const caption = (slips: readonly (number | null)[]) => captionOf(slippageChart, slipped(slips))

describe('slippageChart(index, figures)', () => {
  const chart = chartOf([3, 36, 0, -2, null])!

  it('leads from the first target to the next, those that moved most first', () => {
    const rows = rowsWith(chart, 'x2').filter(({ months }) => months !== undefined)
    expect(rows.slice(0, 3).map(({ months, from, to }) => [months, Number(to) - Number(from)])).toEqual([
      [36, 36],
      [3, 3],
      [-2, -2],
    ])
  })

  it('points arrows to where the target went, and writes the months at their ends', () => {
    const heads = partsOf(chart)
      .filter(({ mark }) => String(mark.shape).startsWith('triangle'))
      .map(({ mark, data }) => [mark.shape, data.values.map(({ months }) => months)])
    expect(heads.slice(0, 2)).toEqual([
      ['triangle-right', [36, 3]],
      ['triangle-left', [-2]],
    ])
    expect(textsOf(chart)).toEqual(
      expect.arrayContaining(['36 months later', '3 months later', 'same month', '2 months earlier']),
    )
  })

  it('names action, prison and both concerns', () => {
    expect(textsOf(chart)).toEqual(
      expect.arrayContaining(['Bravo 1 will be done.', 'HMP Alpha, concern 1.1, then 2']),
    )
  })

  it('tells by how much targets moved, and how many pairs name no month', async () => {
    expect(await caption([3, 36, 0, -2, null])).toBe(
      'Of 5 actions promised again, 4 name a month both times; 2 of these moved to a later month, by 3 to 36 months.',
    )
    expect(await caption([5, 5])).toMatch(/ moved to a later month, by 5 months\.$/)
    expect(await caption([0])).toMatch(/0 of these moved to a later month\.$/)
  })

  it('draws the 25 that moved most, leaves out slips of the pen, and says so', async () => {
    const slips = [1200, ...Array(26).keys()]
    const many = chartOf(slips)!
    expect(await caption(slips)).toMatch(
      / Drawn are the first 25 by how much later they moved\. Not drawn: 1 that moved by many years\.$/,
    )
    expect(textsOf(many)).not.toContain('1,200 months later')
    expect(textsOf(many)).not.toContain('same month')
  })

  it('keeps the numbers of concerns where the name of a prison is long', () => {
    const made = madeTables({ prisons: 1, concerns: 1 })
    const plans = made.plans.map((row) => ({ ...row, establishment: 'HMP & YOI '.repeat(9) }))
    expect(textsOf(slippageChart(indexTables({ ...made, plans }), NO_FIGURES)!).join('\n')).toMatch(
      /HMP.*…, concern 1, then 1/,
    )
  })

  it('has nothing to show where no pair names two months', () => {
    expect(chartOf([null])).toBeUndefined()
    expect(chartOf([])).toBeUndefined()
  })
})
