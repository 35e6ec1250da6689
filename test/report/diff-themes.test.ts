import { describe, expect, it } from 'vitest'
import { diffThemes } from '../../src/report/diff-themes.ts'
import type { Row, Tables } from '../../src/tables/schema.ts'
import { concern, plan, tablesWith } from '../tables/sample-tables.ts'

const theme = (id: string, more: Partial<Row<'themes'>> = {}): Row<'themes'> => ({
  theme_id: id,
  label: id.toUpperCase(),
  healthy_prison_area: 'Respect',
  definition: id,
  status: 'active',
  successors: null,
  note: null,
  ...more,
})
const retired = (id: string, successors: string) => theme(id, { status: 'retired', successors })
const edit = (
  id: number,
  operation: string,
  subject: string,
  target: string | null,
  more: Partial<Row<'theme_edits'>> = {},
): Row<'theme_edits'> => ({
  edit_id: id,
  date: '2026-03-31',
  made_by: null,
  operation,
  subject,
  target,
  detail: `${operation} ${subject}`,
  reason: 'because',
  status: 'applied',
  why_not: null,
  ...more,
})
const run = (more: Partial<Row<'runs'>> = {}): Row<'runs'> => ({
  run_id: 'run-1',
  crossplan_version: '1.0.0',
  embedder: 'concepts (1)',
  seed: 1,
  corpus_sha256: 'aa',
  fingerprint: 'ff',
  settings: '{"models/themes.json":"1"}',
  ...more,
})
const unexplained = { likeness: null, fit: null, words: null }
const tables = (primary: Readonly<Record<string, string>>, more: Partial<Tables> = {}): Tables =>
  tablesWith({
    plans: [plan('a-2025')],
    concerns: Object.keys(primary).map((id) => concern(`a-2025#${id}`)),
    concern_themes: Object.entries(primary).flatMap(([id, theme_id]) => [
      { concern_id: `a-2025#${id}`, theme_id, rank: 1, score: 0.8, assigned_by: 'model', ...unexplained },
      {
        concern_id: `a-2025#${id}`,
        theme_id: 'other',
        rank: 2,
        score: 0.2,
        assigned_by: 'model',
        ...unexplained,
      },
    ]),
    themes: ['food', 'work', 'visits', 'drugs'].map((id) => theme(id)),
    runs: [run()],
    ...more,
  })
const reasons = (before: Tables, after: Tables): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(
    diffThemes(before, after).concerns.map(({ id, reason }) => [
      id.split('#')[1] ?? '',
      [reason.text, reason.edits],
    ]),
  )

describe('diffThemes(before, after)', () => {
  it('finds nothing between equal runs', () => {
    const same = tables({ 1: 'food', 2: 'work' })
    expect(diffThemes(same, same)).toEqual({ themes: [], concerns: [], compared: 2, added: [], gone: [] })
  })

  it('tells what became of themes, and by which edit', () => {
    const before = tables(
      {},
      {
        themes: [
          theme('food'),
          theme('work'),
          theme('visits'),
          theme('drugs'),
          retired('old', 'food'),
          theme('gone'),
        ],
      },
    )
    const after = tables(
      {},
      {
        themes: [
          retired('food', 'meals; kitchens'),
          theme('meals'),
          theme('kitchens'),
          retired('work', 'visits'),
          theme('visits', { label: 'Visits and work' }),
          theme('drugs', { label: 'Substances' }),
          theme('old'),
          retired('added', 'drugs'),
        ],
        theme_edits: [
          edit(1, 'split', 'food', 'meals; kitchens'),
          edit(2, 'merge', 'work', 'visits'),
          edit(3, 'rename', 'drugs', 'drugs'),
          edit(4, 'rename', 'drugs', 'drugs', { status: 'not applied', why_not: 'withdrawn by edit 5' }),
        ],
      },
    )
    expect(diffThemes(before, after).themes).toEqual([
      { change: 'split', id: 'food', label: 'FOOD', detail: 'meals; kitchens', edit: 1 },
      { change: 'new', id: 'meals', label: 'MEALS', edit: 1 },
      { change: 'new', id: 'kitchens', label: 'KITCHENS', edit: 1 },
      { change: 'merged', id: 'work', label: 'WORK', detail: 'visits', edit: 2 },
      { change: 'renamed', id: 'visits', label: 'Visits and work', detail: 'VISITS', edit: 2 },
      { change: 'renamed', id: 'drugs', label: 'Substances', detail: 'DRUGS', edit: 3 },
      { change: 'restored', id: 'old', label: 'OLD' },
      { change: 'new', id: 'added', label: 'ADDED' },
      { change: 'retired', id: 'added', label: 'ADDED', detail: 'drugs' },
      { change: 'removed', id: 'gone', label: 'GONE' },
    ])
  })

  it('explains a concern by what an analyst decided on it', () => {
    const before = tables(
      { 1: 'food', 2: 'food', 3: 'work', 4: 'work' },
      { theme_edits: [edit(1, 'move', 'a-2025#3', 'work'), edit(2, 'pin', 'a-2025#4', 'work')] },
    )
    const after = tables(
      { 1: 'work', 2: 'drugs', 3: 'food', 4: 'drugs' },
      {
        theme_edits: [
          edit(1, 'move', 'a-2025#3', 'work', { status: 'not applied', why_not: 'the text has changed' }),
          edit(2, 'pin', 'a-2025#4', 'work', { status: 'not applied', why_not: 'edit 5 decides anew' }),
          edit(3, 'move', 'a-2025#1', 'work'),
          edit(4, 'pin', 'a-2025#2', 'drugs'),
          edit(5, 'pin', 'a-2025#4', 'drugs'),
        ],
      },
    )
    expect(reasons(before, after)).toEqual({
      1: ['edit 3: move a-2025#1 (because)', [3]],
      2: ['edit 4: pin a-2025#2 (because)', [4]],
      3: ['edit 1 is no longer in force: the text has changed', [1]],
      4: ['edit 5: pin a-2025#4 (because)', [5]],
    })
  })

  it('explains a concern by what became of its theme, there and back', () => {
    const plain = tables({ 1: 'food', 2: 'work', 3: 'visits', 4: 'drugs' })
    const edited = tables(
      { 1: 'meals', 2: 'visits', 3: 'kitchens', 4: 'food' },
      {
        theme_edits: [edit(1, 'split', 'food', 'meals; kitchens'), edit(2, 'merge', 'work; meals', 'visits')],
      },
    )
    expect(reasons(plain, edited)).toMatchObject({
      1: ['edit 1: split food (because)', [1]],
      2: ['edit 2: merge work; meals (because)', [2]],
      3: ['edit 2: merge work; meals (because)', [2]],
    })
    const chained = { ...edited, concern_themes: tables({ 1: 'visits' }).concern_themes }
    expect(reasons(plain, chained)['1']).toEqual([
      'edit 1: split food (because); edit 2: merge work; meals (because)',
      [1, 2],
    ])
    const withdrawn = {
      ...plain,
      theme_edits: edited.theme_edits.map((row) => ({ ...row, status: 'not applied', why_not: 'withdrawn' })),
    }
    expect(reasons(edited, withdrawn)['2']).toEqual(['edit 2 is no longer in force: withdrawn', [2]])
  })

  it('explains the rest by what the model goes by', () => {
    const before = tables({ 1: 'food', 2: 'food' })
    expect(reasons(before, tables({ 1: 'work', 2: 'food' }))).toEqual({ 1: ['the model', []] })
    const after = tables(
      { 1: 'work', 2: 'drugs' },
      {
        concerns: [concern('a-2025#1', { text: 'Charlie.' }), concern('a-2025#2')],
        runs: [
          run({
            corpus_sha256: 'bb',
            embedder: 'other',
            crossplan_version: '1.1.0',
            settings: '{"models/themes.json":"2","models/glossary.yaml":"1"}',
          }),
        ],
      },
    )
    const general =
      'the text of plans changed and the codebook changed and glossary or synonyms changed and the embedder is another one and crossplan is another version'
    expect(reasons(before, after)).toEqual({
      1: [`the model, since its text or its actions changed and ${general}`, []],
      2: [`the model, since ${general}`, []],
    })
  })

  it('says that a theme may draw concerns when it takes others in or is defined anew, not when it is renamed', () => {
    const before = tables({ 1: 'food', 2: 'drugs', 3: 'visits' })
    const after = tables(
      { 1: 'work', 2: 'visits', 3: 'drugs' },
      {
        themes: [theme('food'), theme('work', { definition: 'new' }), theme('visits'), theme('drugs')],
        theme_edits: [
          edit(1, 'rename', 'work', 'work'),
          edit(2, 'merge', 'old', 'food'),
          edit(3, 'rename', 'drugs', 'drugs'),
          edit(4, 'split', 'drugs', 'x; y'),
        ],
      },
    )
    expect(reasons(before, after)).toEqual({
      1: [
        'edit 1: rename work (because); edit 2: merge old (because); or the model, since the codebook changed',
        [1, 2],
      ],
      2: ['the model, since the codebook changed', []],
      3: ['the model, since the codebook changed', []],
    })
    const merged = { ...after, themes: before.themes }
    expect(reasons(before, merged)['1']).toEqual(['edit 2: merge old (because)', [2]])
  })

  it('names plans that came and went, and concerns of one run only', () => {
    const before = tables({ 1: 'food', 2: 'food' }, { plans: [plan('a-2025'), plan('b-2025')] })
    const after = tables(
      { 1: 'work', 3: 'food' },
      { plans: [plan('a-2025'), plan('c-2026')], runs: [run({ embedder: 'concepts (2)' })] },
    )
    expect(diffThemes(before, after)).toMatchObject({ compared: 1, added: ['a-2025#3'], gone: ['a-2025#2'] })
    expect(reasons(before, after)['1']?.[0]).toBe(
      'the model, since plans were added (c-2026) and plans are gone (b-2025)',
    )
  })

  it('tells of a concern that has no theme any more', () => {
    const before = tables({ 1: 'food' })
    expect(diffThemes(before, { ...before, concern_themes: [] }).concerns).toEqual([
      { id: 'a-2025#1', before: 'food', reason: { text: 'the model', edits: [] } },
    ])
  })
})
