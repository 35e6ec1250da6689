import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { chainsOf } from '../../src/recurrence/chains-of.ts'
import { matchRecurrences } from '../../src/recurrence/match-recurrences.ts'
import { makePlan, type ConcernSketch } from './make-plan.ts'
import { inputOf } from './match-plans.ts'

const chains = (plans: readonly Plan[]) => chainsOf(plans, matchRecurrences(inputOf(plans)))
const rows = (plans: readonly Plan[]) =>
  chains(plans).map(({ chainId, inspection, concernId, state }) =>
    [chainId.replace(/^chain:/, ''), inspection, concernId ?? '–', state].join(' '),
  )
const DRONES = 'Drones brought illicit drugs to broken windows.'
const MEALS = 'Meals arrived cold and portions stayed small.'
const BOOKS = 'Library books went missing without replacement.'
const plan = (year: number, ...texts: readonly string[]) =>
  makePlan(
    'alpha',
    `${year}-05-01`,
    texts.map((text) => ({ text })),
  )
/** The same plan in the form of before May 2022. */
const recommendations = (given: Plan): Plan => ({
  ...given,
  concerns: given.concerns.map((concern) => ({ ...concern, kind: 'recommendation' })),
})

describe('chainsOf(plans, recurrences)', () => {
  test('follows a concern that is raised again, absent and back', () => {
    const plans = [plan(2016, DRONES), plan(2018, DRONES, MEALS), plan(2021, MEALS), plan(2024, DRONES)]
    expect(rows(plans)).toEqual([
      'alpha-2016#1 1 alpha-2016#1 raised',
      'alpha-2016#1 2 alpha-2018#1 raised again',
      'alpha-2016#1 3 – absent',
      'alpha-2016#1 4 alpha-2024#1 back',
      'alpha-2018#2 2 alpha-2018#2 raised',
      'alpha-2018#2 3 alpha-2021#1 raised again',
      'alpha-2018#2 4 – absent',
    ])
    const back = chains(plans).find(({ state }) => state === 'back')
    expect(back).toMatchObject({ takesUp: ['alpha-2018#1'], change: 'unchanged' })
    expect(back?.probability).toBeGreaterThan(0.6)
  })

  test('tells a split and a merger', () => {
    const both = `${DRONES} ${MEALS}`
    const plans = [plan(2016, both), plan(2018, DRONES, MEALS), plan(2021, both)]
    const links = chains(plans)
    expect(links.map(({ concernId, change }) => [concernId, change])).toEqual([
      ['alpha-2016#1', undefined],
      ['alpha-2018#1', 'split'],
      ['alpha-2018#2', 'split'],
      ['alpha-2021#1', 'merged'],
    ])
    expect(links.at(-1)?.takesUp.toSorted()).toEqual(['alpha-2018#1', 'alpha-2018#2'])
  })

  test('says whether the concern was given more or less weight', () => {
    const concern = (priority: 'priority' | 'key'): readonly ConcernSketch[] => [{ text: DRONES, priority }]
    const links = chains([
      makePlan('alpha', '2022-09-01', concern('key')),
      makePlan('alpha', '2025-09-01', concern('priority')),
    ])
    expect(links.map(({ priorityChange }) => priorityChange)).toEqual([undefined, 'escalated'])
  })

  test('notes the limit of 15 concerns where a chain is absent, and the break of May 2022', () => {
    const links = chains([
      recommendations(plan(2017, DRONES)),
      recommendations(plan(2019, MEALS, BOOKS)),
      plan(2022, DRONES),
      plan(2024, BOOKS),
    ])
    expect(
      links.filter(({ chainId }) => chainId === 'chain:alpha-2017#1').map(({ state, note }) => [state, note]),
    ).toEqual([
      ['raised', undefined],
      ['absent', undefined],
      ['back', expect.stringMatching(/^compares recommendations from before May 2022 with concerns since/)],
      ['absent', 'since May 2022 a report lists at most 15 concerns, so one that is not listed may persist'],
    ])
  })

  test('gives no chain for what never came back, and the same for any order of the plans', () => {
    expect(chains([])).toEqual([])
    expect(chains([plan(2018, DRONES)])).toEqual([])
    expect(chains([plan(2018, DRONES), plan(2020, MEALS)])).toEqual([])
    const plans = [plan(2016, DRONES, MEALS), plan(2018, DRONES), plan(2021, MEALS, DRONES)]
    expect(chains([plans[2]!, plans[0]!, plans[1]!])).toEqual(chains(plans))
  })
})
