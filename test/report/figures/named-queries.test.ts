import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/report/figures/figures-of.ts'
import { namedQueries } from '../../../src/report/figures/named-queries.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { answered } from '../report-of.ts'
import { outcome, promise, recurrence, sampleTables, sharedIssue, tablesWith } from '../sample-tables.ts'

const figuresFor = async (tables: Tables) => figuresOf((await answered(tables)).figures)
const sample = await figuresFor({
  ...sampleTables,
  action_owners: [
    { action_id: 'alpha-2022#1.1/1', owner: 'Governor', owner_kind: 'governor' },
    { action_id: 'alpha-2022#1.1/2', owner: 'Governor', owner_kind: 'governor' },
    { action_id: 'alpha-2022#1.1/2', owner: 'Oxleas', owner_kind: 'health' },
    { action_id: 'alpha-2022#1.1/2', owner: 'NHS England', owner_kind: 'health' },
  ],
})

describe('namedQueries', () => {
  it('have names in snake case that differ, and say what they count', () => {
    const names = namedQueries.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z][a-z_]*$/.test(name))).toEqual([])
    expect(namedQueries.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([])
  })

  it('answer on tables without a row', async () => {
    const none = await figuresFor(tablesWith({}))
    expect(namedQueries.filter(({ name }) => none.value(name) !== 0)).toEqual([])
  })

  // Counted by hand from the sample tables: [query, key, number].
  it.each([
    ['plans', '', 3],
    ['establishments', '', 2],
    ['plan_concerns', 'alpha-2022', 3],
    ['plan_priority_concerns', 'alpha-2022', 1],
    ['plan_actions', 'alpha-2022', 3],
    ['plan_notices', 'bravo-2024', 1],
    ['level_notices', 'fatal', 1],
    ['theme_establishments', 'living', 2],
    ['theme_most_establishments', '', 2],
    ['theme_concerns', 'language', 2],
    ['theme_also', 'language', 1],
    ['themes_absent', '', 1],
    ['cluster_establishments', 'cluster-01', 2],
    ['text_groups', '', 1],
    ['reinspected_concerns', '', 3],
    ['outcome_concerns', 'not raised again', 1],
    ['came_back_share', '', 33],
    ['establishment_new', 'alpha', 1],
    ['promised_before', 'alpha-2022#1.1', 2],
    ['pairs_listed', '', 5],
    ['failures', '', 1],
    ['failures_of_three', '', 0],
    ['failure_actions', 'failure-01', 2],
    ['promises_tested', 'all', 3],
    ['promises_recurring', 'complete', 1],
    ['promises_tested', 'due after', 1],
    ['promises_untested', '', 2],
    ['promised_again', '', 1],
    ['year_promises', '2023', 4],
    ['year_tested', '2023', 3],
    ['year_complete_recurring', '2023', 1],
    ['year_tested', '2026', 0],
    ['owner_actions', 'all', 5],
    ['owner_actions', 'governor', 2],
    ['owner_actions', 'health', 1],
    ['owner_actions', 'none', 3],
    ['owner_due', 'health', 1],
    ['target_actions', 'month', 3],
    ['target_passed', 'all', 1],
    ['month_passed_recurring', '2023-05-01', 1],
    ['month_passed', '2025-12-01', 0],
    ['themes_shared', '', 1],
    ['themes_at_most', '', 1],
    ['themes_at_most_concerns', '', 2],
    ['theme_establishment_most', '', 2],
    ['theme_establishment_cells', '', 1],
    ['establishment_chains', 'alpha', 1],
    ['establishment_chains_escalated', 'alpha', 0],
    ['establishment_chain_inspections', 'alpha', 2],
    ['targets_far', '', 0],
    ['promised_again_dated', '', 1],
    ['promised_again_later', '', 1],
    ['promised_again_least', '', 36],
    ['promised_again_most', '', 36],
    ['promised_again_far', '', 0],
  ])('%s of %j is %d', (name, key, value) => {
    expect(sample.value(name, key)).toBe(value)
  })

  it('count again at both ends of the band, but for what a reviewer decided', async () => {
    const pairs = [
      ['1', 0.8, 'recurring', 'model'],
      ['2', 0.7, 'recurring', 'model'],
      ['3', 0.6, 'related', 'model'],
      ['4', 0.5, 'related', 'model'],
      ['5', 0.2, 'recurring', 'reviewer'],
      ['6', 0.9, 'none', 'reviewer'],
    ] as const
    const figures = await figuresFor({
      ...sampleTables,
      recurrences: pairs.map(([n, probability, verdict, by]) =>
        recurrence(`alpha-2022#${n}`, 'alpha-2025#2', { probability, verdict, decided_by: by }),
      ),
      shared_issues: pairs.map(([n, probability, verdict, by]) =>
        sharedIssue(`alpha-2022#${n}`, 'bravo-2024#4', {
          probability: probability - 0.15,
          verdict,
          decided_by: by,
        }),
      ),
      concern_outcomes: pairs.map(([n]) => outcome(`alpha-2022#${n}`, 'recurring')),
    })
    const counts = ['came_back', 'shared_pairs'].map((name) => [
      figures.value(`${name}_high`),
      figures.value(`${name}_low`),
    ])
    expect(counts).toEqual([
      [2, 4],
      [2, 4],
    ])
  })

  it('count promises of plans that do not say when they were submitted', async () => {
    const plans = sampleTables.plans.map((row) => ({ ...row, plan_submitted: null }))
    const figures = await figuresFor({ ...sampleTables, plans })
    expect(figures.value('year_promises', 'not known')).toBe(5)
  })

  it('count promises whose outcome cannot be told as untested', async () => {
    const promises = [{ ...promise('alpha-2022#1.1/1', 'recurring', null), concern_outcome: null }]
    const figures = await figuresFor({ ...sampleTables, promises })
    expect(figures.value('promises_untested')).toBe(1)
    expect(figures.value('promises_tested', 'all')).toBe(0)
  })
})
