import type { Row } from '../../../src/tables/schema.ts'
import { diffContext, type DiffContext } from '../../../src/report/diff/diff-context.ts'
import type { ChangedIngredient, ChangedPlan } from '../../../src/report/diff/report-diff.ts'
import type { ThemesDiff } from '../../../src/report/diff-themes.ts'

export const run = (more: Partial<Row<'runs'>> = {}): Row<'runs'> => ({
  run_id: 'run-1',
  crossplan_version: '1.0.0',
  embedder: 'concepts (offline-1)',
  seed: 1,
  corpus_sha256: 'aa',
  fingerprint: 'ff',
  settings: '{}',
  ...more,
})

export const failure = (
  id: string,
  label: string,
  concerns: readonly string[],
): Row<'recurring_failures'> => {
  const establishments = [...new Set(concerns.map((concern) => concern.replace(/-\d.*$/, '')))]
  return {
    failure_id: id,
    label,
    theme_id: null,
    establishments: establishments.join('; '),
    concerns: concerns.join('; '),
    establishment_count: establishments.length,
    concern_count: concerns.length,
    years: null,
    density: 0.6,
    representative_concern_id: concerns[0] ?? '',
    quote: '',
    establishments_without: null,
  }
}

export const edit = (id: number, more: Partial<Row<'theme_edits'>> = {}): Row<'theme_edits'> => ({
  edit_id: id,
  date: '2026-03-31',
  made_by: null,
  operation: 'merge',
  subject: 'a',
  target: 'b',
  detail: `edit ${id} merges`,
  reason: 'because',
  status: 'applied',
  why_not: null,
  ...more,
})

export const changedPlan = (
  change: ChangedPlan['change'],
  planId: string,
  concerns: Partial<ChangedPlan['concerns']> = {},
): ChangedPlan => ({
  change,
  planId,
  file: `${planId}.txt`,
  concerns: { changed: [], added: [], gone: [], ...concerns },
})

export const sameThemes: ThemesDiff = { themes: [], concerns: [], compared: 0, added: [], gone: [] }

export const contextOf = (
  plans: readonly ChangedPlan[] = [],
  ingredients: readonly ChangedIngredient[] = [],
  codebook: ThemesDiff = sameThemes,
): DiffContext => diffContext(plans, ingredients, codebook)
