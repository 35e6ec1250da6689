import { describe, expect, it } from 'vitest'
import { action, promise, sampleTables } from '../sample-tables.ts'
import { cellsOf, rowsOf } from './table-of.ts'

describe('promiseOutcomesTable(index)', () => {
  it('counts actions by what the plan said and what became of the concern', () => {
    expect(
      cellsOf(rowsOf('promise_outcomes'), 'plan_said', 'actions', 'recurring', 'related', 'not_raised_again'),
    ).toEqual([
      ['complete', 1, 1, 0, 0],
      ['a month before the next inspection began', 1, 1, 0, 0],
      ['a later month', 1, 0, 0, 1],
      ['ongoing, or no date to compare', 0, 0, 0, 0],
      ['all whose establishment was inspected again [t]', 3, 2, 0, 1],
      ['whatever it was: not inspected again since', 2, null, null, null],
    ])
  })
})

describe('promisesTable(index)', () => {
  it('lists every action with its concern, as printed', () => {
    const rows = rowsOf('promises')
    expect(rows.map((row) => row['action_id'])).toEqual([
      'alpha-2022#1.1/1',
      'alpha-2022#1.1/2',
      'alpha-2022#1.2/1',
      'alpha-2025#2/1',
      'bravo-2024#4/1',
    ])
    expect(rows[0]).toMatchObject({
      concern: 'Interpreters were seldom used.',
      place: 'alpha-2022.txt:20-22',
      action: 'Every wing will have a telephone for interpreting.',
      action_place: 'alpha-2022.txt:21',
      target: 'Complete',
      target_month: null,
      said_complete: true,
      outcome: 'recurring',
      finding: 'said complete, recurring',
    })
  })

  it('leaves out an action that the run did not follow', () => {
    const tables = { ...sampleTables, promises: sampleTables.promises.slice(1) }
    expect(rowsOf('promises', tables)).toHaveLength(4)
  })
})

describe('promisesByYearTable(index)', () => {
  it('tells how many were said to be complete and whose concern was raised again', () => {
    expect(rowsOf('promises_by_year')).toMatchObject([
      {
        year: '2023',
        plans: 2,
        actions: 4,
        said_complete: 1,
        tested: 3,
        raised_again: 2,
        complete_tested: 1,
        complete_raised_again: 1,
        complete_related: 0,
        complete_not_raised_again: 0,
        due: 2,
        due_raised_again: 2,
        low_reliability: true,
      },
      { year: '2026', plans: 1, actions: 1, tested: 0, low_reliability: null },
    ])
  })

  it('puts plans without a date of submission last', () => {
    const plans = sampleTables.plans.map((row) => ({
      ...row,
      plan_submitted: row.plan_id === 'alpha-2022' ? null : row.plan_submitted,
    }))
    const rows = rowsOf('promises_by_year', { ...sampleTables, plans })
    expect(cellsOf(rows, 'year', 'actions')).toEqual([
      ['2023', 1],
      ['2026', 1],
      [null, 3],
    ])
  })

  it('marks no numbers that are large enough', () => {
    const concerns = Array.from({ length: 10 }, (_, i) => ({
      ...sampleTables.concerns[0]!,
      concern_id: `alpha-2022#${i}`,
    }))
    const actions = concerns.flatMap(({ concern_id: id }) =>
      [1, 2, 3].map((position) => action(`${id}/${position}`, 'Alpha.')),
    )
    const promises = actions.map(({ action_id: id }) => promise(id, 'recurring', true))
    const tables = {
      ...sampleTables,
      concerns,
      actions,
      promises,
      concern_themes: [],
      concern_chains: [],
      recurrences: [],
      recurring_failures: [],
      clusters: [],
      concern_clusters: [],
      concern_outcomes: [],
      repeated_actions: [],
    }
    expect(rowsOf('promises_by_year', tables)).toMatchObject([{ tested: 30, low_reliability: false }])
    expect(rowsOf('promises_by_year', { ...tables, promises: promises.slice(1) })).toMatchObject([
      { tested: 29, low_reliability: true },
    ])
  })
})

describe('promiseRatesTable(index)', () => {
  it('orders groups by grouping and size, and names them', () => {
    expect(
      cellsOf(
        rowsOf('promise_rates'),
        'by',
        'group',
        'measure',
        'numerator',
        'denominator',
        'low_reliability',
      ),
    ).toEqual([
      ['all', 'all', 'said complete', 1, 5, true],
      ['all', 'all', 'tested, concern raised again', 2, 3, false],
      ['all', 'all', 'tested, promised again', 1, 3, false],
      ['action type', 'inform', 'tested, concern raised again', 1, 1, true],
      ['theme', 'Language support', 'tested, concern raised again', 2, 2, true],
      ['establishment', 'HMP Alpha', 'tested, concern raised again', 2, 3, true],
    ])
  })

  it('keeps groupings and themes that it does not know, last and by their id', () => {
    const [rate] = sampleTables.promise_rates
    const rows = rowsOf('promise_rates', {
      ...sampleTables,
      promise_rates: [
        { ...rate!, by: 'weather', group_id: 'rain' },
        { ...rate!, by: 'theme', group_id: 'gone', denominator: 3 },
        { ...rate!, by: 'theme', group_id: 'food', denominator: 9 },
      ],
    })
    expect(rows.map(({ group }) => group)).toEqual(['Food', 'gone', 'rain'])
  })
})

describe('promisedAgainTable(index)', () => {
  it('shows the earlier and the later action with their places and by how much the target slipped', () => {
    expect(rowsOf('promised_again')).toMatchObject([
      {
        establishment: 'HMP Alpha',
        score: 0.9,
        slipped_months: 36,
        earlier_number: '1.1',
        earlier_action: 'Staff will be reminded to use interpreters.',
        earlier_action_place: 'alpha-2022.txt:21',
        earlier_target: 'May 2023',
        later_number: '2',
        later_action: 'Staff will be reminded of interpreting.',
        later_action_place: 'alpha-2025.txt:21',
        later_target: 'May 2026',
      },
    ])
  })
})

describe('ownersTable(index)', () => {
  it('counts each action once for a kind, and once for each of its owners', () => {
    const owner = (actionId: string, name: string, kind: string) => ({
      action_id: actionId,
      owner: name,
      owner_kind: kind,
    })
    const tables = {
      ...sampleTables,
      action_owners: [
        owner('alpha-2022#1.1/1', 'Governor', 'governor'),
        owner('alpha-2022#1.1/1', 'Deputy Governor', 'governor'),
        owner('alpha-2022#1.1/2', 'Governor', 'governor'),
        owner('alpha-2025#2/1', 'Governor', 'governor'),
        owner('bravo-2024#4/1', 'MoJ Estates', 'estates'),
      ],
    }
    const rows = rowsOf('owners', tables)
    expect(
      cellsOf(rows, 'owner_kind', 'owner', 'actions', 'said_complete', 'tested', 'due', 'raised_again'),
    ).toEqual([
      ['governor', 'all of this kind [t]', 3, 1, 2, 2, 2],
      ['governor', 'Governor', 3, 1, 2, 2, 2],
      ['governor', 'Deputy Governor', 1, 1, 1, 1, 1],
      ['estates', 'all of this kind [t]', 1, 0, 0, 0, 0],
      ['estates', 'MoJ Estates', 1, 0, 0, 0, 0],
    ])
    expect(cellsOf(rows, 'raised_again_share', 'concerns', 'low_reliability')).toEqual([
      [1, 1, true],
      [1, 1, true],
      [1, 1, true],
      [null, 0, null],
      [null, 0, null],
    ])
  })
})

describe('targetDatesTable(index)', () => {
  it('counts actions by establishment and month, and those that name no month by kind', () => {
    expect(
      cellsOf(
        rowsOf('target_dates'),
        'establishment',
        'target_kind',
        'target_month',
        'actions',
        'passed',
        'raised_again',
      ),
    ).toEqual([
      ['HMP Alpha', 'month', '2023-05-01', 1, 1, 1],
      ['HMP Alpha', 'month', '2025-12-01', 1, 0, 0],
      ['HMP Alpha', 'month', '2026-05-01', 1, 0, 0],
      ['HMP Alpha', 'complete', null, 1, null, null],
      ['HMP/YOI Bravo', 'unknown', null, 1, null, null],
    ])
  })
})
