import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '../../../src/pipeline/scope/scope.ts'
import { scopeTables } from '../../../src/pipeline/scope/scope-tables.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import { readTables } from '../../../src/tables/read-tables.ts'
import { tableNames, type Tables } from '../../../src/tables/schema.ts'
import { storedTables } from '../../../src/tables/stored-tables.ts'
import { crossplan } from '../../cli/crossplan.ts'
import { corpusFolder } from '../../cli/corpus-folder.ts'
import { projectRoot } from '../../docs/markdown.ts'
import { sampleTables } from '../../report/sample-tables.ts'
import { planText } from '../../support/plan-text.ts'
import { afterAllTests, temporaryFolder } from '../../support/temporary-folder.ts'
import { danglingReferences } from './dangling-references.ts'

const after = afterAllTests()
let five: Tables
let chained: Tables

/** Four inspections of one prison that raise the same again and again, and one of another. */
const rounds = [
  [
    'HMP Alpha',
    '7 – 11 March 2022',
    ['Professional interpreting services were not used enough.', 'The windows of the cells were broken.'],
  ],
  [
    'HMP Alpha',
    '3 – 7 March 2024',
    [
      'The windows of the cells were broken.',
      'Professional interpreting services were still not used enough.',
    ],
  ],
  ['HMP Alpha', '2 – 6 March 2026', ['Professional interpreting services were not used enough.']],
  [
    'HMP Alpha',
    '6 – 10 March 2028',
    ['The windows of the cells were broken.', 'Professional interpreting services were not used enough.'],
  ],
  [
    'HMP Bravo',
    '4 – 8 November 2024',
    ['Too many cells had broken windows.', 'Illicit drugs were easy to get.'],
  ],
] as const

beforeAll(async () => {
  const made = await corpusFolder(
    Object.fromEntries(
      rounds.map(([establishment, inspected, concerns], i) => [
        `${i}.txt`,
        planText({ establishment, inspected, concerns }),
      ]),
    ),
    after,
  )
  const out = await temporaryFolder(after)
  for (const [corpus, folder] of [
    [join(projectRoot, 'corpus'), out],
    [made.corpus, made.out],
  ] as const)
    expect(await crossplan('run', corpus, '--out', folder, '--quiet')).toMatchObject({ code: 0 })
  ;[five, chained] = [await readTables(out), await readTables(made.out)]
}, 120_000)

const slugsOf = (tables: Tables): readonly string[] => [
  ...new Set(tables.plans.map((plan) => plan.establishment_slug)),
]
const yearsOf = (tables: Tables): readonly number[] => [
  ...new Set(tables.plans.map((plan) => Number(plan.inspection_end?.slice(0, 4)))),
]

/** Any scope of these tables. */
const scopeOf = (tables: Tables): fc.Arbitrary<Scope> =>
  fc.record(
    {
      establishments: fc.subarray([...slugsOf(tables)]),
      themes: fc.subarray(tables.themes.map((theme) => theme.theme_id)),
      years: fc
        .subarray([...yearsOf(tables)])
        .map((years) => years.map((year) => ({ from: year, to: year }))),
    },
    { requiredKeys: [] },
  )

const both = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined => {
  if (a === undefined || b === undefined) return a ?? b
  const others = new Set(b.map((one) => JSON.stringify(one)))
  return a.filter((one) => others.has(JSON.stringify(one)))
}

/** What is in two scopes. */
function inBoth(a: Scope, b: Scope): Scope {
  const [establishments, themes, years] = [
    both(a.establishments, b.establishments),
    both(a.themes, b.themes),
    both(a.years, b.years),
  ]
  return {
    ...(establishments === undefined ? {} : { establishments }),
    ...(themes === undefined ? {} : { themes }),
    ...(years === undefined ? {} : { years }),
  }
}

describe('scopeTables(tables, scope): any scope', () => {
  it('gives the same tables for all establishments, themes and years', () => {
    for (const tables of [five, chained]) {
      const all = {
        establishments: slugsOf(tables),
        themes: tables.themes.map((theme) => theme.theme_id),
        years: [{ from: 2000, to: 2100 }],
      }
      for (const scope of [{}, all]) {
        const scoped = scopeTables(tables, scope)
        for (const name of tableNames) expect(scoped[name], name).toEqual(tables[name])
      }
    }
  })

  it('leaves no id that leads nowhere, and counts what it lists', () => {
    expect(danglingReferences({ ...five, concerns: [] })).not.toEqual([])
    for (const tables of [five, chained])
      fc.assert(
        fc.property(scopeOf(tables), (scope) => {
          const part = scopeTables(tables, scope)
          expect(danglingReferences(part)).toEqual([])
          expect(indexTables(part).concerns).toHaveLength(part.concerns.length)
          for (const cluster of part.clusters)
            expect(part.concern_clusters.filter((row) => row.cluster_id === cluster.cluster_id)).toHaveLength(
              cluster.size,
            )
          for (const failure of part.recurring_failures) {
            const members = part.failure_concerns.filter((row) => row.failure_id === failure.failure_id)
            expect(members.map((row) => row.concern_id).toSorted()).toEqual(
              failure.concerns.split('; ').toSorted(),
            )
            expect(new Set(members.map((row) => row.establishment)).size).toBe(failure.establishment_count)
            expect(failure.establishment_count).toBeGreaterThan(1)
            expect(failure.concern_count).toBe(members.length)
          }
          const all = part.promise_rates.find((row) => row.by === 'all' && row.measure === 'said complete')
          expect(all?.denominator ?? 0).toBe(part.promises.length)
          expect(all?.numerator ?? 0).toBe(part.promises.filter((row) => row.reported_complete).length)
        }),
        { numRuns: 20 },
      )
  })

  it('gives what is in both when a part is limited again', () => {
    for (const tables of [five, chained])
      fc.assert(
        fc.property(scopeOf(tables), scopeOf(tables), (a, b) => {
          const twice = scopeTables(scopeTables(tables, a), b)
          const once = scopeTables(tables, inBoth(a, b))
          for (const name of tableNames) expect(twice[name], name).toEqual(once[name])
        }),
        { numRuns: 20 },
      )
  })

  it('does not depend on the order of the rows', () => {
    const turned = Object.fromEntries(
      tableNames.map((name) => [name, five[name].toReversed()]),
    ) as unknown as Tables
    const scope = { establishments: ['maidstone', 'elmley'] }
    expect(scopeTables(turned, scope)).toEqual(scopeTables(five, scope))
  })
})

describe('scopeTables(tables, scope)', () => {
  it('keeps plans without a concern of the themes, and concerns by their main theme', () => {
    const part = scopeTables(five, { themes: ['living-conditions'] })
    expect(part.plans).toHaveLength(5)
    expect(part.concerns.map((row) => row.concern_id)).toEqual([
      'elmley-2025#4',
      'maidstone-2022#1.8',
      'maidstone-2025#2',
      'rochester-2024#2',
    ])
    expect(part.themes).toEqual(five.themes)
  })

  it('keeps what became of concerns in plans that are left out, and no link to them', () => {
    const part = scopeTables(five, { years: [{ from: 2022, to: 2022 }] })
    expect(part.concern_outcomes).toEqual(
      five.concern_outcomes.filter((row) => row.concern_id.startsWith('maidstone-2022')),
    )
    expect(part.promises.every((row) => row.later_concern_ids === null)).toBe(true)
    expect(part.promises.some((row) => row.concern_outcome === 'recurring')).toBe(true)
    expect([part.recurrences, part.concern_chains, part.repeated_actions]).toEqual([[], [], []])
  })

  it('counts promises made again only of those whose next plan is there', () => {
    const again = (tables: Tables): readonly number[] =>
      tables.promise_rates
        .filter((row) => row.by === 'all' && row.measure === 'tested, promised again')
        .map((row) => row.denominator)
    expect(again(five)).toEqual([56])
    expect(again(scopeTables(five, { establishments: ['maidstone'] }))).toEqual([56])
    expect(again(scopeTables(five, { years: [{ from: 2022, to: 2022 }] }))).toEqual([])
  })

  it('counts a failing anew that lost concerns, and chooses its quote anew', () => {
    const part = scopeTables(five, { establishments: ['elmley', 'rochester'] })
    expect(part.recurring_failures.find((row) => row.failure_id === 'failure-01')).toMatchObject({
      label: 'Quality, skills, education',
      establishments: 'elmley; rochester',
      concerns: 'elmley-2025#5; rochester-2024#13',
      establishment_count: 2,
      concern_count: 2,
      years: '2024; 2025',
      representative_concern_id: 'elmley-2025#5',
      quote: expect.stringMatching(/^Quality assurance arrangements/) as string,
      establishments_without: null,
    })
    // Of three prisons one is left.
    expect(part.recurring_failures.map((row) => row.failure_id)).not.toContain('failure-03')
  })

  it('names a chain after the first concern that is left, and keeps its states', () => {
    const chainsOf = (tables: Tables) =>
      tables.concern_chains.map((row) => [row.chain_id, row.concern_id, row.state, row.takes_up])
    expect(chainsOf(chained).length).toBeGreaterThan(6)
    const late = scopeTables(chained, { years: [{ from: 2024, to: 2028 }] })
    expect(chainsOf(late)).toEqual([
      ['chain:alpha-2024#1', 'alpha-2024#1', 'raised again', null],
      ['chain:alpha-2024#1', null, 'absent', null],
      ['chain:alpha-2024#1', 'alpha-2028#1', 'back', 'alpha-2024#1'],
      ['chain:alpha-2024#2', 'alpha-2024#2', 'raised again', null],
      ['chain:alpha-2024#2', 'alpha-2026#1', 'raised again', 'alpha-2024#2'],
      ['chain:alpha-2024#2', 'alpha-2028#2', 'raised again', 'alpha-2026#1'],
    ])
    const [first] = late.concern_chains
    expect(first).toMatchObject({ probability: null, change: null, priority_change: null })
    // Links over an inspection that is left out go with it.
    const ends = scopeTables(chained, {
      years: [
        { from: 2022, to: 2022 },
        { from: 2028, to: 2028 },
      ],
    })
    expect(ends.concern_chains).toEqual([])
  })

  it('keeps notices about no plan, and edits about concerns that are there', () => {
    const edit = {
      edit_id: 1,
      date: '2026-01-01',
      made_by: null,
      operation: 'move',
      subject: 'alpha-2022#1.1',
      target: 'food',
      detail: 'alpha-2022#1.1 moved to food',
      reason: 'so',
      status: 'applied',
      why_not: null,
    }
    const tables = storedTables({
      ...sampleTables,
      theme_edits: [
        edit,
        { ...edit, edit_id: 2, subject: 'gone-2020#1', status: 'not applied', why_not: 'gone' },
        { ...edit, edit_id: 3, operation: 'merge', subject: 'food', target: 'health' },
      ],
    })
    const part = scopeTables(tables, { establishments: ['bravo'] })
    expect(part.theme_edits.map((row) => row.edit_id)).toEqual([2, 3])
    expect(part.notices).toEqual(tables.notices)
    expect(scopeTables(tables, { establishments: ['alpha'] }).notices.map((row) => row.plan_id)).toEqual([
      null,
    ])
  })

  it('counts anew what is measured of themes, and leaves out what is measured of clusters that are gone', () => {
    const part = scopeTables(five, { establishments: ['stafford'] })
    const valueOf = (tables: Tables, measure: string, subject: string) =>
      tables.theme_quality.find((row) => row.measure === measure && row.subject === subject)
    expect(valueOf(five, 'concerns', 'mental-health')).toMatchObject({ value: 3, is_flagged: false })
    expect(valueOf(part, 'concerns', 'mental-health')).toMatchObject({ value: 1, is_flagged: true })
    const measured = part.theme_quality.filter((row) => row.measure === 'coherence').map((row) => row.subject)
    expect(measured).toEqual(part.clusters.map((row) => row.cluster_id))
    const none = scopeTables(five, { establishments: [] })
    expect(new Set(none.theme_quality.map((row) => row.measure))).toEqual(
      new Set(['concerns', 'definition_similarity', 'member_overlap']),
    )
  })

  it('takes the next best concern of a cluster for its middle, and no description from outside', () => {
    const part = scopeTables(sampleTables, { establishments: ['bravo'] })
    expect(part.clusters).toEqual([
      expect.objectContaining({
        size: 1,
        representative_concern_id: 'bravo-2024#4',
        description: null,
        description_concern_id: null,
      }),
    ])
    expect(part.cluster_groups).toEqual([
      { group_id: 'group-01', label: 'showers', clusters: 1, concerns: 1 },
    ])
  })

  it('leaves out plans without a date when years are asked for', () => {
    const plans = sampleTables.plans.map((plan) =>
      plan.plan_id === 'bravo-2024'
        ? {
            ...plan,
            inspection_start: null,
            inspection_end: null,
            report_published: null,
            plan_submitted: null,
          }
        : plan,
    )
    const part = scopeTables({ ...sampleTables, plans }, { years: [{ from: 0, to: 9999 }] })
    expect(part.plans.map((plan) => plan.plan_id)).toEqual(['alpha-2022', 'alpha-2025'])
  })
})
