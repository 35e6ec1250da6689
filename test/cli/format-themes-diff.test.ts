import { describe, expect, it } from 'vitest'
import { formatDiffJson, formatDiffText } from '../../src/cli/format-themes-diff.ts'
import type { ThemesDiff } from '../../src/report/diff-themes.ts'

const diff: ThemesDiff = {
  themes: [
    { change: 'renamed', id: 'food', label: 'Meals', detail: 'Food', edit: 1 },
    { change: 'merged', id: 'a', label: 'A', detail: 'food', edit: 2 },
    { change: 'split', id: 'b', label: 'B', detail: 'c; d', edit: 3 },
    { change: 'new', id: 'c', label: 'C' },
    { change: 'retired', id: 'e', label: 'E' },
    { change: 'restored', id: 'f', label: 'F' },
    { change: 'removed', id: 'g', label: 'G' },
  ],
  concerns: [
    { id: 'x-2025#1', before: 'a', after: 'food', reason: { text: 'edit 2: because', edits: [2] } },
    { id: 'x-2025#2', reason: { text: 'the model', edits: [] } },
  ],
  compared: 1200,
  added: ['y-2026#1'],
  gone: [],
}
const plain = { write: () => undefined, hasColours: false }

describe('formatDiffText(diff, output)', () => {
  it('says what became of each theme and concern', () => {
    expect(formatDiffText(diff, plain)).toBe(`Themes
  food: renamed from "Food" to "Meals" (edit 1)
  a ("A"): merged into food (edit 2)
  b ("B"): split into c, d (edit 3)
  c ("C"): new
  e ("E"): retired
  f ("F"): in use again
  g ("G"): no longer in the codebook

2 of 1,200 concerns in both runs changed primary theme.
  x-2025#1: a → food
    edit 2: because
  x-2025#2: none → none
    the model

1 concern only in the later run, 0 only in the earlier one.
`)
  })
})

describe('formatDiffJson(diff)', () => {
  it('has null where nothing is', () => {
    expect(JSON.parse(formatDiffJson(diff))).toMatchObject({
      themes: [
        { theme_id: 'food', change: 'renamed', detail: 'Food', edit_id: 1 },
        {},
        {},
        { edit_id: null },
        {},
        {},
        {},
      ],
      concerns: [
        { concern_id: 'x-2025#1', before: 'a', after: 'food', reason: 'edit 2: because', edit_ids: [2] },
        { before: null, after: null, edit_ids: [] },
      ],
      compared: 1200,
      added: ['y-2026#1'],
      gone: [],
    })
  })
})
