import { bestRepeats } from './best-repeats.ts'
import { cutRows } from './cut-rows.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { ACTION_QUOTE } from './format-promised.ts'
import { markdownTable } from './markdown-table.ts'
import { planName } from './plan-name.ts'
import { summarisePromises, type PromiseCount } from './promise-summary.ts'
import { quoteText } from './quote-text.ts'
import { ratesTable } from './rates-table.ts'
import type { ReportIndex } from './report-index.ts'

const REPEATS = 50

/** What was promised against what came back, and promises made again. */
export function formatPromises(index: ReportIndex): string {
  return [
    '## 5 What was promised',
    '',
    formatSummary(index),
    ...ratesTable(index),
    '',
    formatRepeats(index),
  ].join('\n')
}

function formatSummary(index: ReportIndex): string {
  const summary = summarisePromises(index)
  if (index.tables.promises.length === 0) return 'The plans hold no action.'
  const untested =
    summary.untested === 0
      ? ''
      : `${formatCount(summary.untested, 'action')} answer concerns of a latest inspection: no later one in the corpus puts them to the test.`
  if (summary.tested.total === 0) return untested
  const row = (said: string, count: PromiseCount): readonly string[] =>
    [said, count.total, count.recurring, count.related, count.notRaisedAgain].map((cell) =>
      typeof cell === 'number' ? formatNumber(cell) : cell,
    )
  return [
    'Actions of plans whose prison was inspected again, by what the plan said of them and by what became of the concern they ' +
      'answered. “Complete” is what the prison reported, never evidence that the concern was met.',
    '',
    markdownTable(
      ['the plan said', 'actions:', 'concern recurring:', 'concern related:', 'concern not raised again:'],
      [
        row('complete', summary.reportedComplete),
        row('a month before the next inspection began', summary.dueBefore),
        row('a later month', summary.dueAfter),
        row('ongoing, or no date to compare', summary.undated),
        row('**all**', summary.tested),
      ],
    ),
    ...(untested === '' ? [] : ['', untested]),
  ].join('\n')
}

function formatRepeats(index: ReportIndex): string {
  const heading = '### Promised again'
  const rows = bestRepeats(index.tables.repeated_actions)
  if (rows.length === 0)
    return `${heading}\n\nNo action of an earlier plan is in substance promised again by a later plan of the same establishment.`
  const { shown, rest } = cutRows(rows, REPEATS, 'repeated promise', 'repeated_actions')
  return [
    heading,
    '',
    'Actions of an earlier plan, each with the action of a later plan of the same establishment that is in substance the same, ' +
      'the surest first. The score is made of the likeness of the texts, of their concerns, of things that both name and of ' +
      'what is done; of ten such pairs about one is wrong on the plans that it was measured on, so read both before citing ' +
      'one. Pairs that are only alike are in `tables/repeated_actions.csv`.',
    '',
    markdownTable(
      ['first promised', 'promised again', 'score:', 'target then', 'target now', 'months between:'],
      shown.map((row) => [
        actionCell(index, row.earlier_action_id),
        actionCell(index, row.later_action_id),
        row.score.toFixed(2),
        escapeMarkdown(row.earlier_target ?? 'none'),
        escapeMarkdown(row.later_target ?? 'none'),
        row.slipped_months === null ? 'not known' : String(row.slipped_months),
      ]),
    ),
    ...(rest === '' ? [] : ['', rest]),
  ].join('\n')
}

function actionCell(index: ReportIndex, actionId: string): string {
  const action = index.action(actionId)
  const concern = index.concern(action.concern_id)
  const plan = index.plan(concern.plan_id)
  return `${planName(plan)}, ${escapeMarkdown(concern.number ?? 'no number')}: ${quoteText(action.text, ACTION_QUOTE)} ${index.place(action, plan)}`
}
