import type { ReportsDiff } from '../pipeline/explain-difference.ts'
import { themesDiffObject } from './format-themes-diff.ts'
import { snakeCase } from './snake-case.ts'

/** Why two reports differ, for a program: one object, everything in it. `null` where one of the two has nothing. */
export function formatReportsDiffJson({ before, after, causes, moved, ...rest }: ReportsDiff): string {
  const states = ['before', 'after']
  const content = {
    is_same: rest.isSame,
    before: snakeNames(before),
    after: snakeNames(after),
    causes: {
      plans: rows(causes.plans, ['planIdBefore', 'fileBefore']),
      ingredients: rows(causes.ingredients, states),
      edits: rows(causes.edits, ['whyNot']),
      answers: rows(causes.answers, states),
      weights: rows(causes.weights, states),
    },
    moved: {
      recurrences: rows(moved.pairs, states),
      recurrences_kept: moved.kept,
      outcomes: rows(moved.outcomes, []),
      failures: rows(moved.failures, ['labelBefore', 'idBefore', 'idAfter', 'kin']),
      promises: rows(moved.promises, []),
      themes: rows(moved.themes, []),
      codebook: themesDiffObject(moved.codebook),
      figures: moved.figures === undefined ? null : rows(moved.figures, states),
    },
    tables: rows(rest.tables, []),
    tables_not_compared: rest.notCompared,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** @param optional names of what may be left out: `null` then */
const rows = (items: readonly object[], optional: readonly string[]): readonly unknown[] =>
  items.map((item) =>
    snakeNames({
      ...item,
      ...Object.fromEntries(optional.filter((name) => !(name in item)).map((name) => [name, null])),
    }),
  )

function snakeNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(snakeNames)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [snakeCase(name), snakeNames(part)]))
}
