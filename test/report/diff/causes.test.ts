import { describe, expect, it } from 'vitest'
import { diffAnswers } from '../../../src/report/diff/diff-answers.ts'
import { diffEdits } from '../../../src/report/diff/diff-edits.ts'
import { diffFigures } from '../../../src/report/diff/diff-figures.ts'
import { diffIngredients } from '../../../src/report/diff/diff-ingredients.ts'
import { diffWeights } from '../../../src/report/diff/diff-weights.ts'
import type { Row } from '../../../src/tables/schema.ts'
import { recurrence, sharedIssue, tablesWith } from '../sample-tables.ts'
import { sampleRunFile, sumOf } from '../run-file/sample-run-file.ts'
import { edit, run } from './sample-diff.ts'

const origin = (more: Partial<Row<'runs'>> = {}) => ({ tables: tablesWith({ runs: [run(more)] }) })
const settings = (of: Readonly<Record<string, unknown>>) => ({ settings: JSON.stringify(of) })

describe('diffIngredients(before, after)', () => {
  const between = (before: Partial<Row<'runs'>>, after: Partial<Row<'runs'>>) =>
    diffIngredients(origin(before), origin(after)).map((one) => [one.name, one.before, one.after])

  it('finds nothing between equal runs', () => {
    expect(between({}, {})).toEqual([])
  })

  it('names each file, number and setting, and what a run went without', () => {
    expect(
      between(
        settings({ clusters: null, 'models/themes.json': '1', reviews: 'r', later: 1, corrections: 'c d' }),
        {
          seed: 2,
          crossplan_version: '1.1.0',
          ...settings({ clusters: 7, 'models/themes.json': '2', 'models/guards.yaml': 'g', later: 2 }),
        },
      ),
    ).toEqual([
      ['program', '1.0.0', '1.1.0'],
      ['codebook', '1', '2'],
      ['guards', undefined, 'g'],
      ['answers', 'r', undefined],
      ['corrections', 'c d', undefined],
      ['seed', '1', '2'],
      ['clusters', undefined, '7'],
      ['later', '1', '2'],
    ])
    expect(diffIngredients(origin(), origin({ seed: 2 }))).toEqual([
      { name: 'seed', label: 'seed', before: '1', after: '2' },
    ])
    expect(diffIngredients(origin(settings({ later: 1 })), origin())[0]?.label).toBe('later')
  })

  it('does not take the fit of the built-in embedder for a cause where plans or words explain it', () => {
    const refitted = { embedder: 'concepts (offline-2)' }
    expect(between({}, refitted)).toEqual([['embedder_fit', 'offline-1', 'offline-2']])
    expect(between({}, { ...refitted, corpus_sha256: 'bb' })).toEqual([])
    expect(between({}, { ...refitted, ...settings({ 'models/glossary.yaml': 'g' }) })).toEqual([
      ['glossary', undefined, 'g'],
    ])
  })

  it('tells one pulled model from another by its files', () => {
    const model = (sum: string) => ({ embedder: `Xenova/bravo (${sum})`, ...settings({ views: 'v' }) })
    expect(between({}, model('1'))).toEqual([['embedder', 'concepts', 'Xenova/bravo (1)']])
    expect(between(model('1'), model('2'))).toEqual([['embedder', 'Xenova/bravo (1)', 'Xenova/bravo (2)']])
  })

  it('knows builds, DuckDB and what was asked of the report where both runs have them on record', () => {
    const [a, b] = [
      sampleRunFile({ report: { where: 'x' } }),
      sampleRunFile({ code: { version: '1.0.0', sha256: sumOf('d') }, duckdb: 'v2.0.0', report: {} }),
    ]
    const [before, after] = [
      { ...origin(), runFile: a },
      { ...origin(), runFile: b },
    ]
    expect(diffIngredients(before, after).map(({ name, label }) => [name, label])).toEqual([
      ['build', 'build of Crossplan'],
      ['duckdb', 'DuckDB, which writes the Parquet files'],
      ['report.where', 'asked of the report: where'],
    ])
    expect(diffIngredients(before, origin())).toEqual([])
    expect(
      diffIngredients(before, { ...origin({ crossplan_version: '2.0.0' }), runFile: b }).map(
        ({ name }) => name,
      ),
    ).toEqual(['program', 'duckdb', 'report.where'])
  })
})

describe('diffEdits(before, after)', () => {
  const between = (before: readonly Row<'theme_edits'>[], after: readonly Row<'theme_edits'>[]) =>
    diffEdits(tablesWith({ theme_edits: before }), tablesWith({ theme_edits: after }))

  it('tells which edits hold in one run only, and why one does no longer', () => {
    expect(
      between(
        [edit(1), edit(2), edit(3), edit(5)],
        [
          edit(1),
          edit(2, { status: 'not applied', why_not: 'withdrawn by edit 4' }),
          edit(4, { operation: 'undo' }),
          edit(5, { detail: 'edit 5 renames' }),
        ],
      ),
    ).toEqual([
      {
        id: 2,
        change: 'no longer in force',
        detail: 'edit 2 merges',
        reason: 'because',
        whyNot: 'withdrawn by edit 4',
      },
      { id: 3, change: 'no longer in force', detail: 'edit 3 merges', reason: 'because' },
      { id: 4, change: 'now in force', detail: 'edit 4 merges', reason: 'because' },
      { id: 5, change: 'no longer in force', detail: 'edit 5 merges', reason: 'because' },
      { id: 5, change: 'now in force', detail: 'edit 5 renames', reason: 'because' },
    ])
  })
})

describe('diffAnswers(before, after)', () => {
  const reviewed = { decided_by: 'reviewer', verdict: 'recurring' }

  it('names pairs that a reviewer decided in one run only, or otherwise', () => {
    expect(
      diffAnswers(
        tablesWith({
          recurrences: [
            recurrence('a-2022#1', 'a-2025#1', { verdict: 'related' }),
            recurrence('a-2022#2', 'a-2025#2', reviewed),
            recurrence('a-2022#3', 'a-2025#3', reviewed),
            recurrence('a-2022#4', 'a-2025#4', { verdict: 'related' }),
          ],
          shared_issues: [sharedIssue('a-2022#1', 'b-2024#1', reviewed)],
        }),
        tablesWith({
          recurrences: [
            recurrence('a-2022#1', 'a-2025#1', reviewed),
            recurrence('a-2022#2', 'a-2025#2', { ...reviewed, verdict: 'none' }),
            recurrence('a-2022#3', 'a-2025#3', reviewed),
            recurrence('a-2022#4', 'a-2025#4'),
          ],
        }),
      ),
    ).toEqual([
      {
        kind: 'recurrence',
        concerns: ['a-2022#1', 'a-2025#1'],
        before: 'related (model)',
        after: 'recurring (reviewer)',
      },
      { kind: 'shared issue', concerns: ['a-2022#1', 'b-2024#1'], before: 'recurring (reviewer)' },
      {
        kind: 'recurrence',
        concerns: ['a-2022#2', 'a-2025#2'],
        before: 'recurring (reviewer)',
        after: 'none (reviewer)',
      },
    ])
    expect(
      diffAnswers(
        tablesWith({}),
        tablesWith({ shared_issues: [sharedIssue('a-2022#1', 'b-2024#1', reviewed)] }),
      ),
    ).toEqual([{ kind: 'shared issue', concerns: ['a-2022#1', 'b-2024#1'], after: 'recurring (reviewer)' }])
  })
})

describe('diffWeights(before, after)', () => {
  const level = (comparison: string, full_weight: number) => ({
    comparison,
    level: 'none',
    from_value: 0,
    full_weight,
  })
  const before = tablesWith({
    evidence_levels: [level('lexical', 1), level('theme', 2), level('old', 3)],
    recurrences: [recurrence('a', 'b')],
  })
  const after = tablesWith({
    evidence_levels: [level('lexical', 1), level('theme', 2.5), level('new', 3)],
    recurrences: [recurrence('a', 'b', { prior_weight: -4 })],
    shared_issues: [sharedIssue('a', 'b')],
  })

  it('names comparisons that are weighed otherwise, and priors where there are pairs', () => {
    expect(diffWeights({ tables: before }, { tables: after })).toEqual([
      { kind: 'comparison', name: 'new', after: 3 },
      { kind: 'comparison', name: 'old', before: 3 },
      { kind: 'comparison', name: 'theme', before: 2, after: 2.5 },
      { kind: 'prior', name: 'recurrences', before: -3, after: -4 },
    ])
    expect(diffWeights({ tables: before }, { tables: before })).toEqual([])
  })

  it('names thresholds where both runs kept them', () => {
    const threshold = (probability: number) => [{ pairKind: 'recurrence', verdict: 'recurring', probability }]
    const kept = { tables: before, thresholds: threshold(0.65) }
    expect(diffWeights(kept, { tables: before, thresholds: threshold(0.7) })).toEqual([
      { kind: 'threshold', name: 'recurring recurrence', before: 0.65, after: 0.7 },
    ])
    expect(diffWeights(kept, { tables: before })).toEqual([])
  })
})

describe('diffFigures(before, after)', () => {
  const figure = (name: string, key: string, value: number) => ({
    name,
    key,
    value,
    description: `d ${name}`,
  })

  it('puts numbers of all first, and names those that only one run has', () => {
    expect(
      diffFigures(
        [
          figure('plans', '', 4),
          figure('concerns', 'alpha', 2),
          figure('themes', '', 9),
          figure('old', '', 1),
        ],
        [
          figure('plans', '', 5),
          figure('concerns', 'alpha', 3),
          figure('themes', '', 9),
          figure('new', 'x', 1),
        ],
      ),
    ).toEqual([
      { name: 'old', key: '', description: 'd old', before: 1 },
      { name: 'plans', key: '', description: 'd plans', before: 4, after: 5 },
      { name: 'concerns', key: 'alpha', description: 'd concerns', before: 2, after: 3 },
      { name: 'new', key: 'x', description: 'd new', after: 1 },
    ])
  })
})
