import { describe, expect, it } from 'vitest'
import { formatReportsDiff } from '../../src/cli/format-diff.ts'
import { formatReportsDiffJson } from '../../src/cli/format-diff-json.ts'
import type { ReportsDiff } from '../../src/pipeline/explain-difference.ts'
import { changedPlan, sameThemes } from '../report/diff/sample-diff.ts'

const named = {
  runId: 'run-1',
  fingerprint: 'f1',
  version: '1.0.0',
  plans: 1,
  establishments: 1,
  concerns: 1200,
  recurring: 1,
  related: 2,
  failures: 3,
}
const diffWith = ({ causes = {}, moved = {}, ...more }: Changes = {}): ReportsDiff => ({
  before: named,
  after: { ...named, runId: 'run-2', fingerprint: 'f2', recurring: 2 },
  causes: { plans: [], ingredients: [], edits: [], answers: [], weights: [], ...causes },
  moved: {
    pairs: [],
    kept: { pairs: 0, moved: 0, most: 0 },
    outcomes: [],
    failures: [],
    promises: [],
    themes: [],
    codebook: sameThemes,
    ...moved,
  },
  isSame: false,
  tables: [],
  notCompared: [],
  ...more,
})
interface Changes extends Partial<Omit<ReportsDiff, 'causes' | 'moved'>> {
  readonly causes?: Partial<ReportsDiff['causes']>
  readonly moved?: Partial<ReportsDiff['moved']>
}
const format = (changes: Changes, columns = 100): string =>
  formatReportsDiff(diffWith(changes), ['a', 'b'], { write: () => undefined, hasColours: false, columns })
/** What stands under a heading. */
const part = (heading: RegExp, changes: Changes): string =>
  format(changes)
    .split('\n\n')
    .find((block) => heading.test(block)) ?? ''

describe('formatReportsDiff(diff, folders, output)', () => {
  it('tells one by one what went in otherwise', () => {
    const hash = (digit: string) => digit.repeat(64)
    const causes: Changes['causes'] = {
      plans: [
        changedPlan('added', 'alpha-2026'),
        changedPlan('gone', 'bravo-2024'),
        changedPlan('gone', 'charlie-2024'),
        {
          ...changedPlan('changed', 'delta-2025-03', {
            changed: ['delta-2025-03#1', 'delta-2025-03#2'],
            added: ['delta-2025-03#3'],
            gone: ['delta-2025-03#4', 'delta-2025-03#5'],
          }),
          fileBefore: 'd.txt',
          planIdBefore: 'delta-2025',
        },
        { ...changedPlan('changed', 'echo-2025'), fileBefore: 'e.txt' },
        changedPlan('read otherwise', 'foxtrot-2025', { gone: ['foxtrot-2025#1'] }),
        { ...changedPlan('renamed', 'golf-2025-01'), planIdBefore: 'golf-2025' },
        { ...changedPlan('renamed', 'hotel-2025-01'), planIdBefore: 'hotel-2025', fileBefore: 'h.txt' },
        { ...changedPlan('renamed', 'india-2025'), fileBefore: 'i.txt' },
      ],
      ingredients: [
        { name: 'program', label: 'Crossplan', before: '1.0.0', after: '1.1.0' },
        { name: 'edits', label: 'log of edits', before: hash('1'), after: hash('2') },
        { name: 'answers', label: 'answers of reviewers', after: hash('3') },
        { name: 'weights', label: 'weights', before: hash('4'), after: hash('5') },
      ],
      edits: [
        { id: 1, change: 'no longer in force', detail: 'x is y', reason: 'r', whyNot: 'withdrawn by edit 2' },
        { id: 2, change: 'now in force', detail: 'z', reason: 's' },
      ],
      answers: [{ concerns: ['a#1', 'b#1'], kind: 'shared issue', after: 'recurring (reviewer)' }],
      weights: [
        { kind: 'comparison', name: 'theme', before: 1, after: 2.5 },
        { kind: 'prior', name: 'recurrences', before: 1 },
        { kind: 'threshold', name: 'recurring recurrence', before: 0.6, after: 0.65 },
      ],
    }
    expect(part(/^Why they differ/, { causes })).toBe(`Why they differ
  1 plan is new: alpha-2026 (alpha-2026.txt).
  2 plans are gone: bravo-2024 (bravo-2024.txt), charlie-2024 (charlie-2024.txt).
  Plan delta-2025-03 (delta-2025-03.txt) is another file: delta-2025-03#1, 2 read otherwise;
  delta-2025-03#3 is new; delta-2025-03#4, 5 are gone; it was called delta-2025 (d.txt).
  Plan echo-2025 (echo-2025.txt) is another file: its concerns and actions read as before; it was
  called e.txt.
  Plan foxtrot-2025 (foxtrot-2025.txt) is the same file, but was read otherwise: foxtrot-2025#1 is
  gone.
  3 plans have other names, with the same content: golf-2025 → golf-2025-01, hotel-2025 (h.txt) →
  hotel-2025-01 (hotel-2025-01.txt), i.txt → india-2025.txt.
  Crossplan: 1.0.0 → 1.1.0
  Log of edits: 11111111 → 22222222
    edit 1 is no longer in force, since withdrawn by edit 2: x is y (r)
    edit 2 is now in force: z (s)
  Answers of reviewers: none → 33333333
    a#1 and b#1 (shared issue): not listed → recurring (reviewer)
  Weights: 44444444 → 55555555
    theme: 1 bits → 2.5 bits
    prior of recurrences: 1 bits → none
    threshold of recurring recurrence: 0.6 → 0.65
  Nothing else that is on record differs.`)
  })

  it('sums up what moved before it tells of each', () => {
    const state = (verdict: string, probability: number) => ({ verdict, probability, decidedBy: 'model' })
    const pair = {
      establishment: 'HMP Alpha',
      earlier: 'a#1',
      later: 'b#1',
      text: 'Some\ntext.',
      reason: 'because',
    }
    const failure = {
      prisonsBefore: 2,
      prisonsAfter: 3,
      added: ['a#1'],
      gone: ['b#1', 'b#2'],
      reason: 'plan x is new',
    }
    const moved: Changes['moved'] = {
      pairs: [
        {
          ...pair,
          change: 'now',
          before: state('none', 0.4),
          after: { ...state('recurring', 0.4), decidedBy: 'reviewer' },
        },
        { ...pair, change: 'otherwise', before: state('related', 0.4), after: state('recurring', 0.6) },
        { ...pair, change: 'no longer', before: state('related', 0.4) },
      ],
      kept: { pairs: 9, moved: 2, most: 0.123 },
      outcomes: [{ concernId: 'a#1', text: '', before: 'related', after: 'new', reason: 'plan x is new' }],
      failures: [
        { ...failure, change: 'appeared', label: 'A', prisonsBefore: 0, gone: [], kin: 'B' },
        { ...failure, change: 'went', label: 'C', prisonsAfter: 0, added: [], kin: 'B' },
        { ...failure, change: 'changed', label: 'D', labelBefore: 'E' },
        { ...failure, change: 'shrank', label: 'F', prisonsAfter: 1, added: [] },
      ],
      promises: [
        {
          actionId: 'a#1/1',
          before: 'due May 2025, not yet',
          after: 'due May 2025, raised',
          reason: 'plan x is new',
        },
        {
          actionId: 'a#1/2',
          before: 'due June 2025, not yet',
          after: 'due June 2025, raised',
          reason: 'plan x is new',
        },
      ],
      themes: [
        {
          themeId: 'food',
          label: 'Food',
          prisonsBefore: 1,
          prisonsAfter: 2,
          concernsBefore: 7,
          concernsAfter: 5,
          came: 1,
          left: 2,
          given: 3,
          taken: 4,
        },
      ],
      codebook: {
        ...sameThemes,
        themes: [{ change: 'removed', id: 'x', label: 'X' }],
        concerns: [{ id: 'a#1', before: 'food', reason: { text: 'edit 2', edits: [2] } }],
        compared: 1200,
      },
      figures: [
        { name: 'plans', key: '', description: 'Plans read.', before: 4, after: 5 },
        { name: 'lost', key: '', description: 'lost ones', before: 4 },
        { name: 'concerns', key: 'alpha', description: 'x', after: 1 },
      ],
    }
    expect(format({ moved }).split('\n\n').slice(2).join('\n\n')).toBe(`What moved
  Pairs of concerns that came back: 1 linked now, 1 no longer, 1 otherwise
  9 linked pairs kept their verdict, 2 at another probability (by 0.12 at most)
  1 concern with another outcome
  Shared failures: 1 appeared, 1 went, 1 shrank, 1 changed
  2 promises with another finding
  1 theme with other concerns, 1 of them in another number of prisons
  1 of 1,200 concerns in both runs has another primary theme
  3 numbers of the report

Concerns that came back (recurring pairs 1 → 2, related 2)
  Because:
    Now recurring by a reviewer (before none, 0.40): a#1 and b#1
      “Some text.”
    Now recurring, 0.60 (before related, 0.40): a#1 and b#1
      “Some text.”
    No longer related, 0.40 (now not listed): a#1 and b#1
      “Some text.”

What became of concerns
  Plan x is new:
    related → new: 1 concern, a#1

Failures that several prisons share (3)
  Plan x is new:
    Appeared: “A”, 3 prisons; a#1; some of its concerns were in “B”
    Went: “C”, 2 prisons; b#1, 2; some of its concerns are in “B”
    Changed: “D”, 2 → 3 prisons; with a#1; without b#1, 2; before “E”
    Shrank: “F”, 2 → 1 prison; without b#1, 2

Promises
  Plan x is new:
    not yet → raised: 2 promises for 1 concern, a#1

Themes, by prisons that have them as a primary theme
  Food: prisons 1 → 2, concerns 7 → 5 (1 new concern, 2 concerns that are gone, 3 from other themes,
  4 to other themes)

The codebook
  x ("X"): no longer in the codebook

Primary themes of concerns (1 of 1,200 concerns in both runs)
  Edit 2:
    a#1: food → none

Numbers of the report
  Plans read: 4 → 5
  lost ones: 4 → none
  And 1 number of single prisons, themes or others: --format json has all of them.
`)
  })

  it('says when nothing moved, and whether tables did', () => {
    expect(part(/^What moved/, {})).toBe(
      'What moved\n  Concerns that came back, outcomes, shared failures, promises and themes are the same, and so is\n  every row of the tables.\n',
    )
    const tables: ReportsDiff['tables'] = [
      { name: 'clusters', rowsBefore: 1, rowsAfter: 1, gone: 0, added: 0, changed: 1 },
      { name: 'notices', rowsBefore: 9, rowsAfter: 1, gone: 9, added: 1, changed: 0 },
    ]
    expect(format({ tables, notCompared: ['figures'] })).toMatch(
      /are the same; other tables\n {2}are not\.\n\nTables with other rows\n {2}clusters: 1 row, 1 changed\n {2}notices: 9 → 1 rows, 1 new, 9 gone\n\nNot compared, since not both results have them: figures\.\n$/,
    )
    expect(part(/^Why/, { after: named })).toContain('Nothing that is on record differs.')
    expect(part(/^What/, { after: named })).toContain('by the same fingerprint f1.')
  })

  it('shows the first of long lists, and only numbers of single prisons as a count', () => {
    const outcomes = Array.from({ length: 30 }, (_, i) => ({
      concernId: `a#${i + 1}`,
      text: '',
      before: 'new',
      after: `x${i}`,
      reason: `reason ${i % 2}`,
    }))
    const told = format({ moved: { outcomes } })
    expect(told.match(/ → x/g)).toHaveLength(25)
    expect(told).toContain('  And 5 more: --format json has all of them.\n')
    const same = outcomes.map((row) => ({ ...row, after: 'y', reason: 'r' }))
    expect(format({ moved: { outcomes: same } })).toMatch(
      /new → y: 30 concerns, a#1, 2, [\d, \n]* 25 and\s+5 more\n/,
    )
    const edits = outcomes.map((_, i) => ({
      id: i,
      change: 'now in force' as const,
      detail: 'd',
      reason: 'r',
    }))
    const log = { edits, ingredients: [{ name: 'edits', label: 'log' }] }
    expect(format({ causes: log })).toContain('    And 5 more: --format json has all of them.\n')
    expect(format({ moved: { figures: [{ name: 'a', key: 'b', description: 'c', after: 1 }] } })).toContain(
      '\n  1 number of single prisons, themes or others: ',
    )
  })
})

describe('formatReportsDiffJson(diff)', () => {
  it('is one object, with null where one of the two has nothing', () => {
    const diff = diffWith({
      causes: {
        plans: [changedPlan('added', 'alpha-2026')],
        weights: [{ kind: 'comparison', name: 'theme', after: 1 }],
      },
    })
    expect(JSON.parse(formatReportsDiffJson(diff))).toMatchObject({
      is_same: false,
      before: { run_id: 'run-1', concerns: 1200 },
      causes: {
        plans: [{ plan_id: 'alpha-2026', file_before: null, concerns: { changed: [] } }],
        weights: [{ name: 'theme', before: null, after: 1 }],
      },
      moved: { recurrences_kept: { pairs: 0 }, codebook: { compared: 0 }, figures: null },
      tables_not_compared: [],
    })
  })
})
