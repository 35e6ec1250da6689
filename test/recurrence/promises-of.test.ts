import { describe, expect, test } from 'vitest'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { outcomesOf } from '../../src/recurrence/outcomes-of.ts'
import { promisesOf } from '../../src/recurrence/promises-of.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { makePlan, target } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const promises = (plans: readonly Plan[]) => {
  const recurrences = matchRecurrences(inputOf(plans))
  return promisesOf(plans, outcomesOf(plans, recurrences), recurrences)
}
const promise = (text: string) => ({ text: 'Netting will be fitted.', target: target(text) })

describe('promisesOf(plans, outcomes)', () => {
  test('compares the target with the start of the next inspection', () => {
    const plans = [
      makePlan('bravo', '2022-01-10', [
        {
          text: 'Drones reached windows.',
          actions: ['2022-06', '2024-08', '2024-09', 'complete', 'ongoing'].map(promise),
        },
      ]),
      makePlan('bravo', '2024-09-20', [{ text: 'Drones reached windows.', actions: [promise('complete')] }]),
    ]
    expect(
      promises(plans).map((row) => [
        row.actionId,
        row.reportedComplete,
        row.dueBeforeNextInspection,
        row.concernOutcome,
      ]),
    ).toEqual([
      ['bravo-2022#1/1', false, true, 'recurring'],
      ['bravo-2022#1/2', false, true, 'recurring'],
      ['bravo-2022#1/3', false, false, 'recurring'],
      ['bravo-2022#1/4', true, true, 'recurring'],
      ['bravo-2022#1/5', false, undefined, 'recurring'],
      ['bravo-2024#1/1', true, undefined, 'not yet re-inspected'],
    ])
    expect(promises(plans).map(({ finding }) => finding)).toEqual([
      'due June 2022, concern raised again September 2024',
      'due August 2024, concern raised again September 2024',
      'due September 2024, not yet due when inspected in September 2024, concern raised again',
      'said complete, concern raised again September 2024',
      'said to be ongoing, concern raised again September 2024',
      'said complete, not yet re-inspected',
    ])
    expect(promises(plans).map(({ laterConcerns }) => laterConcerns.length)).toEqual([1, 1, 1, 1, 1, 0])
  })

  test('keeps the target as printed, and the order of the plan', () => {
    const plan = makePlan('alpha', '', [
      { text: 'Meals were cold.', actions: Array.from({ length: 11 }, () => promise('2023-02')) },
    ])
    const rows = promises([plan])
    expect(rows.map(({ actionId }) => actionId).slice(8)).toEqual([
      'alpha-undated#1/9',
      'alpha-undated#1/10',
      'alpha-undated#1/11',
    ])
    expect(rows[0]!.target).toEqual({
      printed: '2023-02',
      kind: 'month',
      month: '2023-02-01',
      reportedComplete: false,
    })
  })

  test('gives nothing for plans without actions', () => {
    expect(promises([makePlan('alpha', '2024-01-01', [{ text: 'Meals were cold.' }])])).toEqual([])
    expect(promises([])).toEqual([])
  })
})
