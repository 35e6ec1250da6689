import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { themeId } from '../../src/domain/ids.ts'
import { groupFailures } from '../../src/recurrence/group-failures.ts'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { matchSharedIssues } from '../../src/recurrence/match-shared-issues.ts'
import { makePlan } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const failures = (plans: readonly Plan[]) => {
  const input = inputOf(plans)
  return groupFailures({
    ...input,
    phrases: input.passages.map(({ text }) => text.toLowerCase().replace('.', '').split(' ')),
    sharedIssues: matchSharedIssues(input),
    recurrences: matchRecurrences(input),
    assignments: plans
      .flatMap((plan) => plan.concerns)
      .map(({ id, text }) => ({
        concernId: id,
        themeId: themeId(text.includes('drones') ? 'drugs' : 'food'),
        rank: 1,
        score: 0.8,
        assignedBy: 'model',
      })),
  })
}
const plans = [
  makePlan('alpha', '2021-01-01', [{ text: 'drones brought drugs' }]),
  makePlan('alpha', '2024-01-01', [{ text: 'drones brought drugs' }, { text: 'cold meals' }]),
  makePlan('bravo', '2024-01-01', [{ text: 'cold meals' }, { text: 'drones brought drugs' }]),
  makePlan('charlie', '2024-01-01', [{ text: 'short visits' }, { text: 'drones brought drugs' }]),
]

describe('groupFailures(input)', () => {
  test('groups the same failing over establishments, the most widespread first', () => {
    const found = failures(plans)
    expect(
      found.map(({ id, themeId: theme, establishments, concerns }) => [id, theme, establishments, concerns]),
    ).toEqual([
      [
        'failure-01',
        'drugs',
        ['alpha', 'bravo', 'charlie'],
        ['alpha-2021#1', 'alpha-2024#1', 'bravo-2024#2', 'charlie-2024#2'],
      ],
      ['failure-02', 'food', ['alpha', 'bravo'], ['alpha-2024#2', 'bravo-2024#1']],
    ])
    expect(found.map(({ label }) => label)).toEqual(['Brought, drones, drugs', 'Cold, meals'])
  })

  test('gives the same whatever the order of the plans', () => {
    expect(failures([...plans].reverse())).toEqual(failures(plans))
  })

  test('leaves out what recurs in one establishment only', () => {
    expect(failures(plans.slice(0, 2))).toEqual([])
    expect(failures([])).toEqual([])
  })
})
