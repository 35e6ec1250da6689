import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { comparisonNotices } from '../../src/recurrence/comparison-notices.ts'
import { makePlan } from './make-plan.ts'

const sketch = [{ text: 'Meals were cold.', actions: ['Trolleys will be bought.'] }]
const plan = (slug: string, date: string, more: Partial<Plan> = {}): Plan => ({
  ...makePlan(slug, date, sketch),
  ...more,
})
const codes = (...plans: readonly Plan[]) => comparisonNotices(plans).map(({ code }) => code)
const bravo = plan('bravo', '2024-01-01')
const whole = [plan('alpha', '2021-01-01'), plan('alpha', '2024-01-01'), bravo]

describe('comparisonNotices(plans)', () => {
  test('has nothing to say where all can be compared', () => {
    expect(codes(...whole)).toEqual([])
    expect(codes()).toEqual([])
  })

  test('says why nothing can have come back, be shared or be promised', () => {
    expect(codes(whole[0]!, bravo)).toEqual(['R020'])
    expect(codes(whole[0]!, whole[1]!)).toEqual(['R021'])
    expect(codes(bravo)).toEqual(['R020', 'R021'])
    const silent = makePlan('bravo', '2024-01-01', [{ text: 'Meals were cold.' }])
    const [only, one, none] = comparisonNotices([silent])
    expect([only!.message, one!.message, none!.message]).toEqual([
      expect.stringMatching(/^No establishment has two inspections of different days \(1 plan read\)/),
      expect.stringMatching(/^All plans are of HMP bravo/),
      expect.stringMatching(/^No plan holds an action/),
    ])
    expect(only!.remedy).toMatch(/^Add an earlier or a later plan/)
  })

  test('names inspections of one day, and plans without any', () => {
    const twice = plan('alpha', '2024-01-01', { sourceFile: 'again.txt' })
    const [first] = comparisonNotices([...whole, twice]).filter(({ code }) => code === 'R022')
    expect(first).toMatchObject({ level: 'warning', place: { file: 'alpha-2024.txt' } })
    expect(first!.message).toContain('(2024-01-01) of another of the same establishment (again.txt)')
    expect(first!.remedy).toMatch(/^Check the dates/)
    const undated = comparisonNotices([...whole, plan('alpha', '')])
    expect(undated.map(({ code, place }) => [code, place.file])).toEqual([['R026', 'alpha-undated.txt']])
    expect(codes(...whole, plan('charlie', ''))).toEqual([])
  })

  test('names an establishment of two names, but not of two forms of one', () => {
    const named = (establishment: string) => [plan('alpha', '2019-01-01', { establishment }), ...whole]
    expect(comparisonNotices(named('HMP Old Alpha'))[0]!.message).toBe(
      'HMP Old Alpha and HMP alpha are taken for one establishment (alpha), and their inspections are compared.',
    )
    expect(codes(...named('HMP/YOI Alpha'))).toEqual([])
    expect(codes(...named('HMP and YOI Alpha'))).toEqual([])
  })

  test('names a plan that is older than its inspection', () => {
    const early = plan('alpha', '2021-01-01', { inspectionEnd: '2021-01-12', planSubmitted: '2020-03-01' })
    const [notice] = comparisonNotices([early, ...whole.slice(1)])
    expect(notice).toMatchObject({ code: 'R024', level: 'warning', place: { file: 'alpha-2021.txt' } })
    expect(notice!.message).toContain('the date of the plan on its cover (2020-03-01) comes before')
    const late = plan('alpha', '2021-01-01', { planSubmitted: '2021-05-01', reportPublished: '2021-04-01' })
    expect(codes(late, ...whole.slice(1))).toEqual([])
  })

  test('leaves thematic inspections aside, and gives the same for any order', () => {
    const thematic = plan('thematic', '2024-01-01', { kind: 'thematic', establishment: '' })
    expect(codes(bravo, thematic)).toEqual(['R020', 'R021'])
    expect(comparisonNotices([...whole].reverse())).toEqual(comparisonNotices(whole))
  })
})
