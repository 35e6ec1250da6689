import { describe, expect, test } from 'vitest'
import type { ConcernId } from '../../src/domain/ids.ts'
import type { Owner, Plan } from '../../src/domain/plan.ts'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { matchRepeatedActions } from '../../src/recurrence/match-repeated-actions.ts'
import { outcomesOf } from '../../src/recurrence/outcomes-of.ts'
import { promiseRates } from '../../src/recurrence/promise-rates.ts'
import { promisesOf } from '../../src/recurrence/promises-of.ts'
import { makePlan, target } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const governor: Owner = { name: 'Governor', kind: 'governor' }
const health: Owner = { name: 'Head of Healthcare', kind: 'health' }
const promise = (text: string, month: string) => ({ text, target: target(month) })
const owned = (plan: Plan, owners: readonly Owner[]): Plan => ({
  ...plan,
  concerns: plan.concerns.map((concern) => ({
    ...concern,
    actions: concern.actions.map((action) => ({ ...action, owners })),
  })),
})

const before = owned(
  makePlan('alpha', '2021-02-01', [
    {
      text: 'Cell windows were broken on every wing.',
      actions: [
        promise('Glaziers will replace panes.', '2021-09'),
        promise('Bids will be made.', 'complete'),
      ],
    },
    { text: 'Meals arrived cold.', actions: [promise('Trolleys will be bought.', '2025-01')] },
  ]),
  [governor, health, { ...governor, name: 'Deputy Governor' }],
)
const after = makePlan('alpha', '2024-02-01', [
  {
    text: 'Cell windows were broken on every wing.',
    actions: [promise('Glaziers will replace panes.', '2025-09')],
  },
])
const rates = (plans: readonly Plan[]) => {
  const input = inputOf(plans)
  const recurrences = matchRecurrences(input)
  const pledges = promisesOf(plans, outcomesOf(plans, recurrences), recurrences)
  return promiseRates({
    plans,
    pledges,
    repeatedActions: matchRepeatedActions({ ...input, recurrences }),
    typeOf: new Map([['alpha-2021#1/1', 'build']]),
    themeOf: new Map([['alpha-2021#2' as ConcernId, 'food']]),
  })
}
const told = (plans: readonly Plan[], by: string, group: string) =>
  Object.fromEntries(
    rates(plans)
      .filter((rate) => rate.by === by && rate.group === group)
      .map((rate) => [rate.measure, `${rate.numerator}/${rate.denominator}`]),
  )

describe('promiseRates(input)', () => {
  test('counts what was inspected again, each rate of its own denominator', () => {
    expect(told([before, after], 'all', 'all')).toEqual({
      'tested, concern raised again': '2/3',
      'said complete, concern raised again': '1/1',
      'due, concern raised again': '2/2',
      'tested, promised again': '1/3',
      'said complete': '1/4',
    })
  })

  test('counts by kind of owner once each, by type, theme and establishment', () => {
    expect(told([before, after], 'owner kind', 'governor')['said complete']).toBe('1/3')
    expect(told([before, after], 'owner kind', 'health')['said complete']).toBe('1/3')
    expect(told([before, after], 'action type', 'build')['tested, promised again']).toBe('1/1')
    expect(told([before, after], 'theme', 'food')).toEqual({
      'tested, concern raised again': '0/1',
      'tested, promised again': '0/1',
      'said complete': '0/1',
    })
    expect(told([before, after], 'establishment', 'alpha')['said complete']).toBe('1/4')
  })

  test('gives the interval, the concerns and establishments behind it, and marks small numbers', () => {
    const [first] = rates([before, after])
    expect(first).toMatchObject({
      by: 'all',
      concerns: 2,
      establishments: 1,
      isSmall: true,
      crossingBreak: 0,
    })
    expect(first!.rate).toBeCloseTo(2 / 3, 6)
    expect(first!.low).toBeLessThan(first!.rate)
    expect(first!.high).toBeGreaterThan(first!.rate)
    const many = Array.from({ length: 10 }, (_, i) => ({
      text: `Concern ${i} of a kind.`,
      actions: ['One.', 'Two.', 'Three.'],
    }))
    const only = rates([makePlan('bravo', '2024-01-01', many)])
    expect(only.map(({ measure, denominator, isSmall }) => [measure, denominator, isSmall])).toEqual([
      ['said complete', 30, false],
      ['said complete', 30, false],
    ])
  })

  test('counts comparisons across the break of May 2022', () => {
    const old = {
      ...before,
      concerns: before.concerns.map((concern) => ({ ...concern, kind: 'recommendation' as const })),
    }
    const broken = rates([old, after]).filter(({ by }) => by === 'all')
    expect(broken.map(({ crossingBreak }) => crossingBreak)).toEqual([3, 1, 2, 3, 3])
  })

  test('is the same whatever the order of the plans, and empty without promises', () => {
    expect(rates([after, before])).toEqual(rates([before, after]))
    expect(rates([makePlan('alpha', '2024-01-01', [{ text: 'Cold.' }])])).toEqual([])
  })
})
