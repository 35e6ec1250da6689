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

  test('tells where and when each concern was raised, and which prisons did not raise it', () => {
    const [drugs, food] = failures(plans)
    expect(drugs!.members.map(({ establishment, planId, year }) => [establishment, planId, year])).toEqual([
      ['alpha', 'alpha-2021', 2021],
      ['alpha', 'alpha-2024', 2024],
      ['bravo', 'bravo-2024', 2024],
      ['charlie', 'charlie-2024', 2024],
    ])
    expect([drugs!.without, food!.without]).toEqual([[], ['charlie']])
    expect(drugs!.density).toBeGreaterThan(0.9)
    expect(drugs!.concerns).toContain(drugs!.representative)
  })

  test('lets no fragment stand for the failing', () => {
    const broken = plans.map((plan) => ({
      ...plan,
      concerns: plan.concerns.map((concern) => ({
        ...concern,
        isFragment: plan.establishmentSlug !== 'charlie',
      })),
    }))
    expect(failures(broken)[0]!.representative).toBe('charlie-2024#2')
  })

  test('cuts a chain of doubtful links, and keeps one that is likely all over', () => {
    const slugs = ['alpha', 'bravo', 'charlie', 'delta']
    const row = slugs.map((slug, i) => makePlan(slug, '2024-01-01', [{ text: `fault ${i}` }]))
    const input = inputOf(row)
    const ids = row.flatMap((plan) => plan.concerns.map(({ id }) => id))
    const groupsOf = (between: (gap: number) => number) => {
      const shared = matchSharedIssues(input, { candidates: 9 }).map((pair) => {
        const probability = between(Math.abs(ids.indexOf(pair.a) - ids.indexOf(pair.b)))
        return {
          ...pair,
          probability,
          verdict: probability >= 0.5 ? ('recurring' as const) : ('none' as const),
        }
      })
      const given = { ...input, phrases: input.passages.map(() => []), assignments: [], recurrences: [] }
      return groupFailures({ ...given, sharedIssues: shared }).map(({ establishments }) => establishments)
    }
    expect(groupsOf((gap) => (gap === 1 ? 0.55 : 0.05))).toEqual([
      ['alpha', 'bravo'],
      ['charlie', 'delta'],
    ])
    expect(groupsOf((gap) => (gap === 1 ? 0.9 : 0.6))).toEqual([slugs])
  })

  test('gives the same whatever the order of the plans', () => {
    expect(failures([...plans].reverse())).toEqual(failures(plans))
  })

  test('leaves out what recurs in one establishment only', () => {
    expect(failures(plans.slice(0, 2))).toEqual([])
    expect(failures([])).toEqual([])
  })
})
