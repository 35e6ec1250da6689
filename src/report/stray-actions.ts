import { concernName } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { planName } from './plan-name.ts'
import { quoteText } from './quote-text.ts'
import type { ReportIndex } from './report-index.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'

const MOST = 10
const QUOTE = 200

/** Actions that plainly speak of a theme that their concern does not have, the plainest first; `''` where none does. */
export function formatStrayActions(index: ReportIndex): string {
  const stray = index.tables.action_alignment
    .filter((row) => row.answers_other_theme)
    .sort((a, b) => (a.alignment ?? 0) - (b.alignment ?? 0) || compareCodeUnits(a.action_id, b.action_id))
  if (stray.length === 0) return ''
  const labels = new Map(index.tables.themes.map((theme) => [theme.theme_id, theme.label]))
  const { shown, rest } = cutRows(stray, MOST, 'action', 'action_alignment')
  return [
    '### Actions that answer another theme than their concern',
    '',
    `${formatNumber(stray.length)} of ${formatCount(index.tables.actions.length, 'action')} ${stray.length === 1 ? 'speaks' : 'speak'} plainly of a theme that the concern does not have. That may be a way round to the concern, or an answer to something else; only plain cases are listed, and the alignment of every action is in table action_alignment.`,
    '',
    ...shown.flatMap((row) => {
      const action = index.action(row.action_id)
      const concern = index.concern(action.concern_id)
      const plan = index.plan(concern.plan_id)
      const theme = escapeMarkdown(index.themeLabel(concern.concern_id) ?? 'no theme')
      const other = escapeMarkdown(labels.get(row.theme_id ?? '') ?? row.theme_id ?? '')
      return [
        `- ${planName(plan)}, ${concernName(concern)}, ${theme}: ${quoteText(concern.text, QUOTE)} ${index.place(concern, plan)}`,
        `  - answered under ${other}: ${quoteText(action.text, QUOTE)} ${index.place(action, plan)}`,
      ]
    }),
    ...(rest === '' ? [] : ['', rest]),
  ].join('\n')
}
