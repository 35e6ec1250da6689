import { describe, expect, it } from 'vitest'
import { binFor, countTargets } from '../../../src/report/charts/target-months.ts'
import { inspectionMarks } from '../../../src/report/charts/inspection-marks.ts'
import { targetDatesChart } from '../../../src/report/charts/target-dates-chart.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import { action, concern, plan, promise, sampleTables, tablesWith } from '../sample-tables.ts'
import { captionOf, NO_FIGURES, rowsWith, textsOf } from './chart-parts.ts'
import { madeTables } from './made-tables.ts'

const month = (year: number, number: number): number => year * 12 + number - 1

describe('targetDatesChart(index)', () => {
  const chart = targetDatesChart(indexTables(sampleTables), NO_FIGURES)!

  it('counts the actions of each month, passed ones apart from the others', () => {
    const bars = rowsWith(chart, 'passed').map(({ passed, others, x }) => [
      passed,
      others,
      Math.floor(Number(x)),
    ])
    expect(bars).toEqual([
      [1, 0, month(2023, 5)],
      [0, 1, month(2025, 12)],
      [0, 1, month(2026, 5)],
    ])
  })

  it('marks the inspections of each prison by name, and tells open from filled in words', () => {
    expect(textsOf(chart)).toEqual([
      'filled: target had passed at the next inspection',
      'open: it had not, or no later inspection is known',
      'inspection',
      ...['2023', '2024', '2025', '2026'],
      ...['HMP Alpha', '1 action', 'inspected October 2022', 'inspected December 2025'],
    ])
  })

  it('tells how many targets had passed', async () => {
    expect(await captionOf(targetDatesChart, sampleTables)).toBe(
      'Of 3 actions with a target month, 1 was past its target when the prison was inspected next.',
    )
    expect(chart.title).toBe('Actions by target month, and targets that had passed at the next inspection')
  })

  it('stacks open bars on filled ones', () => {
    const one = indexTables({
      ...sampleTables,
      actions: ['1', '2', '3'].map((n) => action(`alpha-2022#1.1/${n}`, 'Alpha.')),
      promises: [promise('alpha-2022#1.1/1', 'recurring', true)],
    })
    const [filled, open] = rowsWith(targetDatesChart(one, NO_FIGURES)!, 'passed')
    expect(filled).toMatchObject({ passed: 1, others: 2, y: open!.y2 })
    expect(Number(open!.y2) - Number(open!.y)).toBeCloseTo(2 * (Number(filled!.y2) - Number(filled!.y)))
  })

  it('counts more than six prisons together, with a mark for each day of an inspection', () => {
    const together = targetDatesChart(indexTables(madeTables({ prisons: 7, concerns: 1 })), NO_FIGURES)!
    expect(rowsWith(together, 'passed').map(({ passed }) => passed)).toEqual([7, 7])
    expect(textsOf(together)).toContain('7 actions')
    expect(textsOf(together)).toContain('Each line below: a day on which an inspection began')
    expect(textsOf(together).join()).not.toContain('HMP')
  })

  it('names reviews by their kind, thematic plans by their title', () => {
    const id = 'thematic-2024'
    const thematic = plan(id, {
      kind: 'thematic',
      establishment: null,
      title: 'Bravo',
      establishment_slug: id,
    })
    const tables = tablesWith({
      plans: [thematic],
      concerns: [concern(`${id}#1`, 'Alpha.')],
      actions: [action(`${id}#1/1`, 'Alpha.')],
    })
    expect(textsOf(targetDatesChart(indexTables(tables), NO_FIGURES)!)).toEqual(
      expect.arrayContaining(['Bravo', 'thematic October 2022']),
    )
  })

  it('leaves out targets many years from any inspection, and says so', async () => {
    const [first, ...others] = sampleTables.actions.filter(({ target_month: target }) => target !== null)
    const actions = [{ ...first!, target_month: '2223-05-01' }, ...others]
    const caption = await captionOf(targetDatesChart, { ...sampleTables, actions })
    expect(caption).toMatch(/ Not drawn: 1 whose target is many years from any inspection\.$/)
  })

  it('draws what there is where no inspection has a date', () => {
    const plans = sampleTables.plans.map((row) => ({ ...row, inspection_start: null, inspection_end: null }))
    expect(
      rowsWith(targetDatesChart(indexTables({ ...sampleTables, plans }), NO_FIGURES)!, 'passed'),
    ).toHaveLength(3)
  })

  it('has nothing to show without a target month', () => {
    expect(targetDatesChart(indexTables(tablesWith({})), NO_FIGURES)).toBeUndefined()
  })
})

describe('binFor(months), countTargets(targets, months)', () => {
  it('takes longer bins for longer times', () => {
    expect([96, 97, 289].map((months) => binFor(months).name)).toEqual(['month', 'quarter', 'year'])
  })

  it('counts the targets of a bin', () => {
    const targets = [8, 3, 5].map((at) => ({ month: month(2023, at), isPassed: at < 4 }))
    expect(countTargets(targets, 3)).toEqual([
      { from: month(2023, 1), to: month(2023, 4), passed: 1, others: 0 },
      { from: month(2023, 4), to: month(2023, 7), passed: 0, others: 1 },
      { from: month(2023, 7), to: month(2023, 10), passed: 0, others: 1 },
    ])
  })
})

describe('inspectionMarks(inspections, scale)', () => {
  it('puts names that would meet in rows of their own, and none beyond the right edge', () => {
    const inspections = [20, 0, 99].map((at) => ({ at, plan: plan('alpha-2022') }))
    const marks = inspectionMarks(inspections, { domain: [0, 100], range: [0, 600] })
    expect(marks.map(({ at, row }) => [at, row])).toEqual([
      [0, 0],
      [120, 1],
      [594, 0],
    ])
    expect(marks[2]!.x).toBeLessThan(500)
  })
})
