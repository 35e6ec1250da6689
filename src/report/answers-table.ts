import { groupBy } from '../util/group-by.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { markdownTable } from './markdown-table.ts'
import { inspectionYears } from './plan-name.ts'
import { quoteText } from './quote-text.ts'
import type { ActionRow, ConcernRow, ReportIndex } from './report-index.ts'
import type { SharedFailure } from './shared-failures.ts'

/** With more prisons a table is too wide for a page. */
const MOST_PRISONS = 4
const ACTION_QUOTE = 140
/** Actions of one type and one prison; the others are in the tables. */
const MOST_ACTIONS = 3

interface Answer {
  readonly action: ActionRow
  readonly concern: ConcernRow
  readonly type: string
}

/** How each prison answered a failing, side by side: a column for each prison, a row for each type of action. Markdown lines. */
export function answersTable(index: ReportIndex, failure: SharedFailure): readonly string[] {
  const typeOf = new Map(index.tables.action_types.map((row) => [row.action_id, row.action_type]))
  const answers = failure.concerns.flatMap((concern) =>
    index
      .actionsOf(concern.concern_id)
      .map((action): Answer => ({ action, concern, type: typeOf.get(action.action_id) ?? 'not typed' })),
  )
  if (answers.length === 0) return ['', 'No action answers it in the plans read.']
  if (failure.establishments.length > MOST_PRISONS)
    return ['', `How the prisons answered, ${String(answers.length)} actions: \`crossplan failures\`.`]
  const bySlug = groupBy(failure.concerns, ({ plan_id: id }) => index.plan(id).establishment_slug)
  const columns = failure.establishments.map((slug) => {
    const plans = [...new Set((bySlug.get(slug) ?? []).map(({ plan_id: id }) => id))].map((id) =>
      index.plan(id),
    )
    return { slug, head: `${escapeMarkdown(index.establishmentName(slug))} (${inspectionYears(plans)})` }
  })
  const types = [...groupBy(answers, ({ type }) => type)].sort(
    ([a, x], [b, y]) => y.length - x.length || compareCodeUnits(a, b),
  )
  return [
    '',
    '**How each answered**, by type of action.',
    '',
    markdownTable(
      ['', ...columns.map(({ head }) => head)],
      types.map(([type, ofType]) => [
        escapeMarkdown(type),
        ...columns.map(({ slug }) =>
          cellOf(
            index,
            ofType.filter(({ concern }) => index.plan(concern.plan_id).establishment_slug === slug),
          ),
        ),
      ]),
    ),
  ]
}

function cellOf(index: ReportIndex, answers: readonly Answer[]): string {
  const left = answers.length - MOST_ACTIONS
  return [
    ...answers
      .slice(0, MOST_ACTIONS)
      .map(
        ({ action, concern }) =>
          `${escapeMarkdown(action.target ?? 'no target')}: ${quoteText(action.text, ACTION_QUOTE)} ${index.place(action, index.plan(concern.plan_id))}`,
      ),
    ...(left > 0 ? [`and ${String(left)} more`] : []),
  ].join('<br>')
}
