import { describe, expect, it } from 'vitest'
import { changedConcerns } from '../../../src/report/diff/changed-concerns.ts'
import { diffPlans } from '../../../src/report/diff/diff-plans.ts'
import { matchPlans } from '../../../src/report/diff/match-plans.ts'
import { withPlanIds } from '../../../src/report/diff/with-plan-ids.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { action, concern, plan, recurrence, tablesWith } from '../sample-tables.ts'
import { failure } from './sample-diff.ts'

const of = (id: string, sum: string, file = `${id}.txt`) =>
  plan(id, { source_sha256: sum, source_file: file })
const match = (before: Tables['plans'], after: Tables['plans']) =>
  matchPlans(tablesWith({ plans: before }), tablesWith({ plans: after }))

describe('matchPlans(before, after)', () => {
  it('finds a plan by its bytes under another id, else by its id', () => {
    const matched = match(
      [of('alpha-2022', '1'), of('bravo-2024', '2'), of('charlie-2024', '3'), of('delta-2024', '4')],
      [of('alpha-2022-10', '1'), of('alpha-2022-03', '5'), of('bravo-2024', '6'), of('charlie-2024', '3')],
    )
    expect(matched.ids).toEqual(new Map([['alpha-2022', 'alpha-2022-10']]))
    expect(matched.pairs.map(([a, b]) => [a.plan_id, b.plan_id])).toEqual([
      ['charlie-2024', 'charlie-2024'],
      ['alpha-2022', 'alpha-2022-10'],
      ['bravo-2024', 'bravo-2024'],
    ])
    expect(matched.added.map((row) => row.plan_id)).toEqual(['alpha-2022-03'])
    expect(matched.gone.map((row) => row.plan_id)).toEqual(['delta-2024'])
  })

  it('keeps two plans apart whose ids changed places', () => {
    const matched = match(
      [of('alpha-2022', '1'), of('alpha-2023', '2')],
      [of('alpha-2022', '2'), of('alpha-2023', '1')],
    )
    expect([...matched.ids]).toEqual([
      ['alpha-2022', 'alpha-2023'],
      ['alpha-2023', 'alpha-2022'],
    ])
  })
})

describe('withPlanIds(tables, ids)', () => {
  const tables = tablesWith({
    plans: [plan('alpha-2022'), plan('alpha-2022-03')],
    concerns: [concern('alpha-2022#1', 'In alpha-2022#1 it says so.'), concern('alpha-2022-03#1', 'x')],
    actions: [action('alpha-2022#1/2', 'y', { target: 'alpha-2022' })],
    recurrences: [recurrence('alpha-2022#1', 'alpha-2022-03#1')],
    recurring_failures: [failure('failure-01', 'L', ['alpha-2022#1', 'alpha-2022-03#1'])],
    concern_chains: [
      {
        chain_id: 'chain:alpha-2022#1',
        establishment: 'alpha',
        inspection: 1,
        plan_id: 'alpha-2022',
        concern_id: null,
        state: 'raised',
        takes_up: null,
        probability: null,
        change: null,
        priority_change: null,
        note: null,
      },
    ],
  })

  it('gives plans other ids, and all that is called after them, in lists too, but no text', () => {
    const renamed = withPlanIds(
      tables,
      new Map([
        ['alpha-2022', 'alpha-2022-10'],
        ['alpha-2022-03', 'alpha-2022'],
      ]),
    )
    expect(renamed.plans.map((row) => row.plan_id)).toEqual(['alpha-2022-10', 'alpha-2022'])
    expect(renamed.concerns[0]).toMatchObject({
      concern_id: 'alpha-2022-10#1',
      plan_id: 'alpha-2022-10',
      text: 'In alpha-2022#1 it says so.',
    })
    expect(renamed.actions[0]).toMatchObject({ action_id: 'alpha-2022-10#1/2', target: 'alpha-2022' })
    expect(renamed.recurrences[0]).toMatchObject({
      earlier_concern_id: 'alpha-2022-10#1',
      later_concern_id: 'alpha-2022#1',
    })
    expect(renamed.recurring_failures[0]?.concerns).toBe('alpha-2022-10#1; alpha-2022#1')
    expect(renamed.concern_chains[0]?.chain_id).toBe('chain:alpha-2022-10#1')
  })

  it('gives the same tables back where no id changes', () => {
    expect(withPlanIds(tables, new Map())).toBe(tables)
  })
})

describe('changedConcerns(before, after)', () => {
  const concerns = ['1', '2', '3'].map((id) => concern(`alpha-2022#${id}`, 'x'))
  const actions = [action('alpha-2022#2/1', 'a'), action('alpha-2022#2/2', 'b')]

  it('goes by what a concern and its actions say, not by where or in which order', () => {
    const moved = concerns.map((row) => ({ ...row, line_start: 99 }))
    const changes = changedConcerns({ concerns, actions }, { concerns: moved, actions: actions.toReversed() })
    expect(changes('alpha-2022')).toEqual({ changed: [], added: [], gone: [] })
    expect(changes('bravo-2024')).toEqual({ changed: [], added: [], gone: [] })
  })

  it('names concerns that read otherwise, came or went', () => {
    const after = {
      concerns: [
        concern('alpha-2022#1', 'x', { priority: 'priority' }),
        concerns[1]!,
        concern('alpha-2022#4', ''),
      ],
      actions: [actions[0]!, action('alpha-2022#2/2', 'b', { target: null })],
    }
    expect(changedConcerns({ concerns, actions }, after)('alpha-2022')).toEqual({
      changed: ['alpha-2022#1', 'alpha-2022#2'],
      added: ['alpha-2022#4'],
      gone: ['alpha-2022#3'],
    })
  })
})

describe('diffPlans(plans, concernsOf)', () => {
  const none = { changed: [], added: [], gone: [] }

  it('tells what became of each plan that is not as it was', () => {
    const matched = match(
      [
        of('alpha-2022', '1', 'a.txt'),
        of('bravo-2024', '2', 'b.txt'),
        of('charlie-2024', '3', 'c.txt'),
        of('delta-2024', '4', 'd.txt'),
        of('echo-2024', '5', 'e.txt'),
        of('foxtrot-2024', '6', 'f.txt'),
      ],
      [
        of('alpha-2022-10', '1', 'a.txt'),
        of('bravo-2024', '2', 'x.txt'),
        of('charlie-2024', '7', 'y.txt'),
        of('echo-2024', '5', 'e.txt'),
        of('foxtrot-2024', '6', 'f.txt'),
        of('golf-2026', '8', 'g.txt'),
      ],
    )
    const read = { changed: ['echo-2024#1'], added: [], gone: [] }
    expect(diffPlans(matched, (id) => (id === 'echo-2024' ? read : none))).toEqual([
      {
        change: 'renamed',
        planId: 'alpha-2022-10',
        file: 'a.txt',
        planIdBefore: 'alpha-2022',
        concerns: none,
      },
      { change: 'renamed', planId: 'bravo-2024', file: 'x.txt', fileBefore: 'b.txt', concerns: none },
      { change: 'changed', planId: 'charlie-2024', file: 'y.txt', fileBefore: 'c.txt', concerns: none },
      { change: 'gone', planId: 'delta-2024', file: 'd.txt', concerns: none },
      { change: 'read otherwise', planId: 'echo-2024', file: 'e.txt', concerns: read },
      { change: 'added', planId: 'golf-2026', file: 'g.txt', concerns: none },
    ])
  })

  it('takes another date on the cover for another reading', () => {
    const matched = match(
      [of('alpha-2022', '1')],
      [{ ...of('alpha-2022', '1'), inspection_end: '2022-11-01' }],
    )
    expect(diffPlans(matched, () => none)).toMatchObject([{ change: 'read otherwise' }])
  })
})
