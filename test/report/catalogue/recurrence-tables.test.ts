import { describe, expect, it } from 'vitest'
import { plan, recurrence, sampleTables, sharedIssue } from '../sample-tables.ts'
import { cellsOf, rowsOf } from './table-of.ts'

describe('cameBackTable(index)', () => {
  const rows = rowsOf('came_back')

  it('puts recurring before related pairs and leaves the others out', () => {
    expect(cellsOf(rows, 'verdict', 'earlier_concern_id', 'later_concern_id')).toEqual([
      ['recurring', 'alpha-2022#1.1', 'alpha-2025#2'],
      ['related', 'alpha-2022#1.10', 'alpha-2025#3'],
    ])
  })

  it('shows both texts with their places, and what had been promised', () => {
    expect(rows[0]).toMatchObject({
      establishment: 'HMP Alpha',
      probability: 0.998,
      earlier_concern: 'Interpreters were seldom used.',
      earlier_place: 'alpha-2022.txt:20-22',
      earlier_inspection_end: '2022-10-14',
      earlier_weight: 'priority',
      later_concern: 'Interpreting was not used when it was needed.',
      later_place: 'alpha-2025.txt:18-24',
      later_inspection_end: '2025-12-11',
      later_weight: 'key',
      promised: 2,
      said_complete: 1,
      due: 2,
      promised_again: 1,
    })
    expect(rows[1]).toMatchObject({ promised: 0, said_complete: 0, due: 0, promised_again: 0 })
  })

  it('orders pairs of one verdict by probability, then as they are read', () => {
    const pair = (earlier: string, later: string, probability: number) =>
      recurrence(earlier, later, { verdict: 'related', probability })
    const tables = {
      ...sampleTables,
      recurrences: [
        pair('alpha-2022#1.10', 'alpha-2025#2', 0.4),
        pair('alpha-2022#1.2', 'alpha-2025#3', 0.4),
        pair('alpha-2022#1.2', 'alpha-2025#2', 0.4),
        pair('alpha-2022#1.10', 'alpha-2025#3', 0.5),
      ],
    }
    expect(cellsOf(rowsOf('came_back', tables), 'earlier_number', 'later_number')).toEqual([
      ['1.10', '3'],
      ['1.2', '2'],
      ['1.2', '3'],
      ['1.10', '2'],
    ])
  })
})

describe('evidenceTable(index)', () => {
  const tables = {
    ...sampleTables,
    recurrences: [
      recurrence('alpha-2022#1.1', 'alpha-2025#2', {
        verdict: 'recurring',
        probability: 0.8,
        theme: 0.9,
        prior_weight: -3,
        theme_weight: 4.8,
        lexical_weight: 1,
        scope: 1,
        scope_weight: -1.5,
      }),
      // Evidence of pairs that did not come back stays in the tables of the run.
      recurrence('alpha-2022#1.2', 'alpha-2025#3'),
    ],
    shared_issues: [sharedIssue('alpha-2022#1.2', 'bravo-2024#4', { verdict: 'recurring' })],
    evidence_levels: [
      { comparison: 'theme', level: 'strong', from_value: 0.8, full_weight: 5 },
      { comparison: 'theme', level: 'none', from_value: 0, full_weight: 5 },
      { comparison: 'lexical', level: 'slight', from_value: 0.2, full_weight: 5 },
    ],
  }
  const rows = rowsOf('evidence', tables)

  it('begins with what holds before any evidence and goes on with the weightiest', () => {
    expect(rows).toHaveLength(11)
    expect(cellsOf(rows.slice(0, 4), 'evidence', 'value', 'level', 'weight', 'total_weight')).toEqual([
      ['before any evidence', null, null, -3, -3],
      ['themes', 0.9, 'strong', 4.8, 1.8],
      ['scope', 1, null, -1.5, 0.3],
      ['words', 0.1, null, 1, 1.3],
    ])
  })

  it('adds the weights up to the probability', () => {
    const last = rows.at(-1)
    expect(last?.['total_weight']).toBe(1.9)
    expect(last?.['total_probability']).toBeCloseTo(1 / (1 + 2 ** -1.9), 6)
  })
})

describe('chainsTable(index)', () => {
  it('follows a chain over the inspections, absent ones too', () => {
    const [raised, again] = sampleTables.concern_chains
    const tables = {
      ...sampleTables,
      concern_chains: [
        again!,
        { ...raised!, chain_id: 'chain:alpha-2022#1.2', concern_id: 'alpha-2022#1.2' },
        raised!,
        {
          ...again!,
          chain_id: 'chain:alpha-2022#1.2',
          concern_id: null,
          state: 'absent',
          takes_up: null,
          probability: null,
        },
      ],
    }
    expect(cellsOf(rowsOf('chains', tables), 'chain_id', 'inspection', 'state', 'place')).toEqual([
      ['chain:alpha-2022#1.1', 1, 'raised', 'alpha-2022.txt:20-22'],
      ['chain:alpha-2022#1.1', 2, 'raised again', 'alpha-2025.txt:18-24'],
      ['chain:alpha-2022#1.2', 1, 'raised', 'alpha-2022.txt:30-33'],
      ['chain:alpha-2022#1.2', 2, 'absent', null],
    ])
  })
})

describe('outcomesTable(index)', () => {
  it('tells of each inspection that was followed by another what became of its concerns', () => {
    expect(rowsOf('outcomes')).toEqual([
      {
        establishment: 'HMP Alpha',
        inspection_end: '2022-10-14',
        next_inspection_end: '2025-12-11',
        concerns: 3,
        recurring: 1,
        related: 1,
        not_raised_again: 1,
        new_at_next: 1,
        crosses_2022_break: false,
        plan_id: 'alpha-2022',
      },
    ])
  })

  it('takes no review of progress for the next inspection', () => {
    const review = plan('alpha-2023', { kind: 'review of progress', inspection_end: '2023-06-01' })
    const rows = rowsOf('outcomes', { ...sampleTables, plans: [...sampleTables.plans, review] })
    expect(rows.map((row) => row['next_inspection_end'])).toEqual(['2025-12-11'])
  })

  it('keeps an inspection whose next one has another date only, or none', () => {
    const without = (dates: object) => ({
      ...sampleTables,
      plans: sampleTables.plans.map((row) => (row.plan_id === 'alpha-2025' ? { ...row, ...dates } : row)),
    })
    const uninspected = { inspection_start: null, inspection_end: null }
    expect(rowsOf('outcomes', without(uninspected))).toMatchObject([
      { next_inspection_end: null, new_at_next: 1, concerns: 3 },
    ])
    const undated = { ...uninspected, report_published: null, plan_submitted: null }
    expect(rowsOf('outcomes', without(undated))).toMatchObject([
      { next_inspection_end: null, new_at_next: 0, concerns: 3 },
    ])
  })
})

describe('concernOutcomesTable(index)', () => {
  it('lists every concern of an establishment that was inspected more than once, and no other', () => {
    expect(
      cellsOf(rowsOf('concern_outcomes'), 'concern_id', 'outcome', 'later_concern_ids', 'raised_before'),
    ).toEqual([
      ['alpha-2022#1.1', 'recurring', 'alpha-2025#2', null],
      ['alpha-2022#1.2', 'not raised again', null, null],
      ['alpha-2022#1.10', 'related', 'alpha-2025#3', null],
      ['alpha-2025#2', 'not yet re-inspected', null, 'recurring'],
      ['alpha-2025#3', 'new', null, 'none'],
    ])
  })
})
