import { describe, expect, test } from 'vitest'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { outcomesOf } from '../../src/recurrence/outcomes-of.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { makePlan } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const outcomes = (plans: readonly Plan[]) =>
  outcomesOf(plans, matchRecurrences(inputOf(plans))).map(({ concernId, outcome, raisedBefore }) => [
    concernId,
    outcome,
    raisedBefore,
  ])

const drones = 'Drones brought drugs to windows.'
const meals = 'Evening meals were cold.'
const visits = 'Visits were too short.'

describe('outcomesOf(plans, recurrences)', () => {
  test('looks from each concern to the next inspection', () => {
    const plans = [
      makePlan('bravo', '2019-01-01', [{ text: drones }, { text: meals }]),
      makePlan('bravo', '2022-01-01', [{ text: drones }, { text: visits }]),
      makePlan('bravo', '2025-01-01', [{ text: visits }, { text: meals }]),
    ]
    expect(outcomes(plans)).toEqual([
      ['bravo-2019#1', 'recurring', undefined],
      ['bravo-2019#2', 'not raised again', undefined],
      ['bravo-2022#1', 'not raised again', 'recurring'],
      ['bravo-2022#2', 'recurring', 'none'],
      ['bravo-2025#1', 'not yet re-inspected', 'recurring'],
      ['bravo-2025#2', 'new', 'none'],
    ])
  })

  test('does not call the concerns of an only inspection new', () => {
    expect(outcomes([makePlan('alpha', '2024-01-01', [{ text: meals }])])).toEqual([
      ['alpha-2024#1', 'not yet re-inspected', undefined],
    ])
    expect(outcomes([makePlan('alpha', '', [{ text: meals }])])).toEqual([
      ['alpha-undated#1', 'not yet re-inspected', undefined],
    ])
  })

  test('says nothing of an undated plan beside others of its establishment', () => {
    const plans = [
      makePlan('alpha', '2024-01-01', [{ text: meals }]),
      makePlan('alpha', '', [{ text: meals }]),
    ]
    expect(outcomes(plans).map(([id]) => id)).toEqual(['alpha-2024#1'])
  })

  test('takes the stronger of two links', () => {
    const plans = [
      makePlan('bravo', '2019-01-01', [{ text: drones }]),
      makePlan('bravo', '2022-01-01', [{ text: meals }, { text: drones }]),
    ]
    const verdicts = ['related', 'recurring'] as const
    const links = matchRecurrences(inputOf(plans)).map((pair, i) => ({ ...pair, verdict: verdicts[i]! }))
    for (const order of [links, [...links].reverse()]) {
      expect(outcomesOf(plans, order)[0]).toEqual({
        concernId: 'bravo-2019#1',
        outcome: 'recurring',
        crossesBreak: false,
      })
    }
  })

  test('does not take a review of progress for the next inspection', () => {
    const review: Plan = { ...makePlan('bravo', '2020-01-01', [{ text: meals }]), kind: 'review of progress' }
    const plans = [makePlan('bravo', '2019-01-01', [{ text: drones }]), review]
    expect(outcomes(plans)).toEqual([['bravo-2019#1', 'not yet re-inspected', undefined]])
  })

  test('marks what compares a recommendation from before May 2022 with concerns', () => {
    const before = makePlan('bravo', '2019-01-01', [{ text: drones }])
    const old: Plan = {
      ...before,
      concerns: before.concerns.map((one) => ({ ...one, kind: 'recommendation' })),
    }
    const plans = [old, makePlan('bravo', '2023-01-01', [{ text: drones }])]
    const pairs = matchRecurrences(inputOf(plans))
    expect(pairs.map((pair) => pair.crossesBreak)).toEqual([true])
    expect(outcomesOf(plans, pairs).map((one) => [one.concernId, one.crossesBreak])).toEqual([
      ['bravo-2019#1', true],
      ['bravo-2023#1', false],
    ])
  })

  test('gives nothing for no plans', () => {
    expect(outcomesOf([], [])).toEqual([])
  })
})
