import { describe, expect, it } from 'vitest'
import { diffFailures } from '../../../src/report/diff/diff-failures.ts'
import { diffOutcomes } from '../../../src/report/diff/diff-outcomes.ts'
import { diffPromises } from '../../../src/report/diff/diff-promises.ts'
import { diffRecurrences } from '../../../src/report/diff/diff-recurrences.ts'
import { diffThemeCounts } from '../../../src/report/diff/diff-theme-counts.ts'
import type { ChangedOutcome, ChangedPair, ChangedPlan } from '../../../src/report/diff/report-diff.ts'
import type { Row, Tables } from '../../../src/tables/schema.ts'
import {
  action,
  concern,
  outcome,
  plan,
  primary,
  promise,
  recurrence,
  tablesWith,
  theme,
} from '../sample-tables.ts'
import { changedPlan, contextOf, failure, sameThemes } from './sample-diff.ts'

const seed = { name: 'seed', label: 'seed' }

describe('diffRecurrences(before, after, context)', () => {
  const concerns = [concern('alpha-2022#1', 'earlier'), concern('alpha-2025#2', 'later')]
  const pair = (more: Partial<Row<'recurrences'>> = {}) => recurrence('alpha-2022#1', 'alpha-2025#2', more)
  const linked = { verdict: 'recurring', probability: 0.8 }
  const between = (
    before: readonly Row<'recurrences'>[],
    after: readonly Row<'recurrences'>[],
    context = contextOf([], [seed]),
  ) =>
    diffRecurrences(
      tablesWith({ concerns, recurrences: before }),
      tablesWith({ concerns, recurrences: after }),
      context,
    )
  const reasonOf = (...args: Parameters<typeof between>) => between(...args).pairs.map(({ reason }) => reason)

  it('tells of links that are new, gone or of another kind, with both probabilities', () => {
    expect(between([pair()], [pair(linked)]).pairs).toEqual([
      {
        change: 'now',
        establishment: 'HMP Alpha',
        earlier: 'alpha-2022#1',
        later: 'alpha-2025#2',
        text: 'later',
        before: { verdict: 'none', probability: 0.1, decidedBy: 'model' },
        after: { verdict: 'recurring', probability: 0.8, decidedBy: 'model' },
        reason: 'the probability moved a little, since seed changed',
      },
    ])
    expect(between([pair(linked)], [pair()]).pairs).toMatchObject([{ change: 'no longer' }])
    expect(between([pair(linked)], [pair({ verdict: 'related' })]).pairs).toMatchObject([
      { change: 'otherwise' },
    ])
    expect(between([pair()], []).pairs).toEqual([])
  })

  it('sums up links that stay', () => {
    const [other, third] = [
      recurrence('alpha-2022#2', 'alpha-2025#1', { verdict: 'related', probability: 0.5 }),
      recurrence('alpha-2022#3', 'alpha-2025#3', { verdict: 'related', probability: 0.5 }),
    ]
    expect(
      between(
        [pair(linked), other, third],
        [pair({ ...linked, probability: 0.804 }), { ...other, probability: 0.42 }, third],
      ),
    ).toEqual({ pairs: [], kept: { pairs: 3, moved: 1, most: 0.08 } })
  })

  it('names the reviewer first, then plans and texts', () => {
    const decided = { ...linked, decided_by: 'reviewer' }
    const anew = contextOf([
      changedPlan('added', 'alpha-2025'),
      changedPlan('gone', 'bravo-2024'),
      changedPlan('changed', 'alpha-2022', { changed: ['alpha-2022#1'] }),
    ])
    expect(reasonOf([pair()], [pair(decided)], anew)).toEqual(['a reviewer decided it'])
    expect(reasonOf([pair(decided)], [pair({ ...decided, verdict: 'related' })])).toEqual([
      'a reviewer decided otherwise',
    ])
    expect(reasonOf([pair(decided)], [pair()])).toEqual(["a reviewer's answer is no longer there"])
    expect(reasonOf([], [pair(linked)], anew)).toEqual(['plan alpha-2025 is new'])
    const read = contextOf([changedPlan('read otherwise', 'alpha-2022', { changed: ['alpha-2022#1'] })])
    expect(reasonOf([], [pair(linked)], read)).toEqual(['alpha-2022#1 reads otherwise'])
    const parted = contextOf([
      changedPlan('changed', 'alpha-2025', { added: ['alpha-2025#2'] }),
      changedPlan('changed', 'alpha-2022', { gone: ['alpha-2022#1'] }),
    ])
    expect(reasonOf([], [pair(linked)], parted)).toEqual([
      'alpha-2025#2 is new in its plan and alpha-2022#1 is gone from its plan',
    ])
  })

  it('says which evidence moved most, and since when', () => {
    const moved = pair({
      ...linked,
      theme: 0.9,
      theme_weight: 1.3,
      lexical: 0,
      lexical_weight: -0.12,
      lsa: 0.2,
    })
    expect(reasonOf([pair()], [moved])).toEqual([
      'the evidence moved (in bits: theme +1.20, lexical −0.22), since seed changed',
    ])
    const themes = {
      ...sameThemes,
      concerns: [{ id: 'alpha-2025#2', before: 'a', after: 'b', reason: { text: 'edit 2', edits: [2] } }],
    }
    expect(reasonOf([pair()], [moved], contextOf([], [seed], themes))).toEqual([
      'the evidence moved (in bits: theme +1.20, lexical −0.22), since alpha-2025#2 has another primary theme (edit 2)',
    ])
    const read = contextOf([changedPlan('changed', 'alpha-2022', { changed: ['alpha-2022#1'] })], [seed])
    expect(reasonOf([pair()], [moved], read)).toEqual([
      'alpha-2022#1 reads otherwise, and the evidence moved (in bits: theme +1.20, lexical −0.22)',
    ])
  })

  it('tells weights and thresholds apart, and pairs that were not listed', () => {
    expect(reasonOf([pair()], [pair({ ...linked, prior_weight: -1 })])).toEqual([
      'evidence is weighed otherwise',
    ])
    expect(reasonOf([pair()], [pair({ ...linked, theme_weight: 0.4 })])).toEqual([
      'evidence is weighed otherwise',
    ])
    expect(reasonOf([pair({ probability: 0.8 })], [pair(linked)])).toEqual(['a threshold moved'])
    expect(reasonOf([], [pair(linked)])).toEqual(['it was not among the likeliest pairs, since seed changed'])
    expect(reasonOf([pair(linked)], [], contextOf())).toEqual(['it is no longer among the likeliest pairs'])
  })
})

describe('diffOutcomes(before, after, pairs, plans, context)', () => {
  const concerns = [concern('alpha-2022#1', 'x'), concern('alpha-2022#2', 'y'), concern('bravo-2024#1', 'z')]
  const plans = [plan('alpha-2022'), plan('bravo-2024', { establishment_slug: 'bravo' })]
  const tables = (outcomes: Readonly<Record<string, string>>, more: Partial<Tables> = {}) =>
    tablesWith({
      plans,
      concerns,
      concern_outcomes: Object.entries(outcomes).map(([id, of]) => outcome(id, of)),
      ...more,
    })
  const pair: ChangedPair = {
    change: 'now',
    establishment: 'HMP Alpha',
    earlier: 'alpha-2022#1',
    later: 'alpha-2025#2',
    text: '',
    after: { verdict: 'recurring', probability: 0.8, decidedBy: 'reviewer' },
    reason: 'a reviewer decided it',
  }

  it('leaves out what stays, and what only one run has', () => {
    const [before, after] = [
      tables({ 'alpha-2022#1': 'new', 'alpha-2022#9': 'new' }),
      tables({ 'alpha-2022#1': 'new', 'alpha-2022#2': 'new' }),
    ]
    expect(diffOutcomes(before, after, [], [], contextOf())).toEqual([])
  })

  it('explains an outcome by an inspection of the prison that came or went', () => {
    const [before, after] = [
      tables({ 'alpha-2022#1': 'not yet re-inspected' }),
      tables({ 'alpha-2022#1': 'recurring' }, { plans: [...plans, plan('alpha-2025')] }),
    ]
    const added: readonly ChangedPlan[] = [changedPlan('added', 'alpha-2025')]
    expect(diffOutcomes(before, after, [pair], added, contextOf(added))).toEqual([
      {
        concernId: 'alpha-2022#1',
        text: 'x',
        before: 'not yet re-inspected',
        after: 'recurring',
        reason: 'plan alpha-2025 is new',
      },
    ])
    const gone: readonly ChangedPlan[] = [changedPlan('gone', 'alpha-2025')]
    expect(diffOutcomes(after, before, [pair], gone, contextOf(gone))[0]?.reason).toBe(
      'plan alpha-2025 is gone',
    )
  })

  it('explains it by the links of the concern, else by whatever changed', () => {
    const [before, after] = [
      tables({ 'alpha-2022#1': 'related', 'alpha-2022#2': 'related', 'bravo-2024#1': 'new' }),
      tables({ 'alpha-2022#1': 'recurring', 'alpha-2022#2': 'recurring', 'bravo-2024#1': 'new' }),
    ]
    const { after: _, ...unlinked } = pair
    const reasons = (pairs: readonly ChangedPair[]) =>
      diffOutcomes(before, after, pairs, [], contextOf([], [seed])).map(({ reason }) => reason)
    expect(reasons([pair])).toEqual([
      'its link to alpha-2025#2 is recurring now: a reviewer decided it',
      'it follows from other changes: seed changed',
    ])
    expect(reasons([unlinked])[0]).toBe('it is not linked to alpha-2025#2 any more: a reviewer decided it')
    expect(diffOutcomes(before, after, [], [], contextOf())[0]?.reason).toBe(
      'nothing that is on record explains it',
    )
  })
})

describe('diffPromises(before, after, outcomes, context)', () => {
  it('tells of other findings, with the reason of the concern', () => {
    const actions = ['alpha-2022#1/1', 'alpha-2022#2/1', 'alpha-2022#3/1'].map((id) => action(id, 'x'))
    const [before, after] = ['new', 'recurring'].map((of) =>
      tablesWith({ actions, promises: actions.map((row) => promise(row.action_id, of, true)) }),
    ) as [Tables, Tables]
    const outcomes: readonly ChangedOutcome[] = [
      {
        concernId: 'alpha-2022#1',
        text: '',
        before: 'new',
        after: 'recurring',
        reason: 'plan alpha-2025 is new',
      },
    ]
    const context = contextOf([changedPlan('changed', 'alpha-2022', { changed: ['alpha-2022#2'] })], [seed])
    expect(diffPromises(before, after, outcomes, context)).toEqual([
      {
        actionId: 'alpha-2022#1/1',
        before: 'due May 2023, new',
        after: 'due May 2023, recurring',
        reason: 'plan alpha-2025 is new',
      },
      expect.objectContaining({ actionId: 'alpha-2022#2/1', reason: 'alpha-2022#2 reads otherwise' }),
      expect.objectContaining({
        actionId: 'alpha-2022#3/1',
        reason: 'it follows from other changes: plans read otherwise (alpha-2022) and seed changed',
      }),
    ])
    expect(diffPromises(before, before, outcomes, context)).toEqual([])
  })
})

describe('diffFailures(before, after, answers, context)', () => {
  const [a, b, c, d] = ['alpha-2022#1', 'bravo-2024#1', 'charlie-2024#1', 'delta-2024#1'] as const
  const between = (
    before: readonly Row<'recurring_failures'>[],
    after: readonly Row<'recurring_failures'>[],
    context = contextOf([], [seed]),
    answers: Parameters<typeof diffFailures>[2] = [],
  ) =>
    diffFailures(
      tablesWith({ recurring_failures: before }),
      tablesWith({ recurring_failures: after }),
      answers,
      context,
    )

  it('finds a failure by its concerns, whatever its id', () => {
    const [old, now] = [failure('failure-01', 'Drugs', [a, b]), failure('failure-02', 'Drugs', [a, b])]
    expect(between([old], [now])).toEqual([])
    expect(between([old], [{ ...now, label: 'Drugs, phones' }])).toMatchObject([
      {
        change: 'renamed',
        label: 'Drugs, phones',
        labelBefore: 'Drugs',
        idBefore: 'failure-01',
        idAfter: 'failure-02',
      },
    ])
  })

  it('says whether it grew, shrank or changed, over how many prisons', () => {
    const drugs = (...concerns: readonly string[]) => [failure('failure-01', 'Drugs', concerns)]
    expect(between(drugs(a, b), drugs(a, b, c))).toEqual([
      {
        change: 'grew',
        label: 'Drugs',
        idBefore: 'failure-01',
        idAfter: 'failure-01',
        prisonsBefore: 2,
        prisonsAfter: 3,
        added: [c],
        gone: [],
        reason: 'how alike concerns are came out otherwise, since seed changed',
      },
    ])
    expect(between(drugs(a, b, c), drugs(a, b))).toMatchObject([{ change: 'shrank', gone: [c] }])
    expect(between(drugs(a, b, c), drugs(a, b, d))).toMatchObject([
      { change: 'changed', added: [d], gone: [c] },
    ])
  })

  it('tells of failures that appeared or went, and where their concerns are else', () => {
    expect(between([], [failure('failure-01', 'Drugs', [a, b])], contextOf())).toEqual([
      {
        change: 'appeared',
        label: 'Drugs',
        idAfter: 'failure-01',
        prisonsBefore: 0,
        prisonsAfter: 2,
        added: [a, b],
        gone: [],
        reason: 'how alike concerns are came out otherwise',
      },
    ])
    const [whole, parts] = [
      [failure('failure-01', 'Safety', [a, b, c, d])],
      [failure('failure-01', 'Drugs', [a, b]), failure('failure-02', 'Safety', [c, d])],
    ]
    expect(between(whole, parts)).toMatchObject([
      { change: 'appeared', label: 'Safety', kin: 'Safety' },
      { change: 'shrank', label: 'Drugs', labelBefore: 'Safety', gone: [c, d] },
    ])
    expect(between(parts, whole)).toMatchObject([
      { change: 'went', label: 'Safety', kin: 'Safety', gone: [c, d] },
      { change: 'grew', added: [c, d] },
    ])
  })

  it('names plans, texts and reviewers as reasons', () => {
    const [before, after] = [[failure('f', 'Drugs', [a, b])], [failure('f', 'Drugs', [a, b, c])]]
    const reason = (...rest: [Parameters<typeof between>[2], Parameters<typeof between>[3]?]) =>
      between(before, after, ...rest)[0]?.reason
    expect(reason(contextOf([changedPlan('added', 'charlie-2024')]))).toBe('plan charlie-2024 is new')
    expect(reason(contextOf([changedPlan('changed', 'charlie-2024', { changed: [c] })]))).toBe(
      `${c} reads otherwise`,
    )
    expect(
      reason(contextOf(), [{ kind: 'shared issue', concerns: [a, c], after: 'recurring (reviewer)' }]),
    ).toBe(`a reviewer decided otherwise on ${a} and ${c}`)
  })
})

describe('diffThemeCounts(before, after)', () => {
  const themes = [theme('food', 'Food'), theme('drugs', 'Drugs'), theme('work', 'Work')]
  const plans = [
    plan('alpha-2022'),
    plan('bravo-2024', { establishment_slug: 'bravo' }),
    plan('national-2024', { establishment: null, establishment_slug: 'national' }),
  ]
  const tables = (primaries: Readonly<Record<string, string>>) =>
    tablesWith({
      plans,
      themes,
      concerns: Object.keys(primaries).map((id) => concern(id, 'x')),
      concern_themes: Object.entries(primaries).flatMap(([id, of]) => [
        primary(id, of),
        { ...primary(id, 'work'), rank: 2 },
      ]),
    })

  it('counts prisons and concerns, and tells new concerns from those of other themes', () => {
    expect(
      diffThemeCounts(
        tables({ 'alpha-2022#1': 'food', 'alpha-2022#2': 'drugs', 'alpha-2022#3': 'drugs' }),
        tables({
          'alpha-2022#1': 'food',
          'alpha-2022#2': 'food',
          'bravo-2024#1': 'food',
          'national-2024#1': 'drugs',
        }),
      ),
    ).toEqual([
      {
        themeId: 'drugs',
        label: 'Drugs',
        prisonsBefore: 1,
        prisonsAfter: 0,
        concernsBefore: 2,
        concernsAfter: 1,
        came: 1,
        left: 1,
        given: 0,
        taken: 1,
      },
      {
        themeId: 'food',
        label: 'Food',
        prisonsBefore: 1,
        prisonsAfter: 2,
        concernsBefore: 1,
        concernsAfter: 3,
        came: 1,
        left: 0,
        given: 1,
        taken: 0,
      },
    ])
  })

  it('leaves out themes with the same concerns', () => {
    const same = tables({ 'alpha-2022#1': 'food' })
    expect(diffThemeCounts(same, same)).toEqual([])
  })
})
