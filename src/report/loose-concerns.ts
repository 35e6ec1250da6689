import { concernName } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import { planName } from './plan-name.ts'
import { quoteText } from './quote-text.ts'
import type { ReportIndex } from './report-index.ts'

const MOST = 20
const QUOTE = 200

/** Concerns of which no theme says well what they are about, and those without a theme; `''` where there is none. */
export function formatLooseConcerns(index: ReportIndex): string {
  const primary = new Map(
    index.tables.concern_themes.filter(({ rank }) => rank === 1).map((row) => [row.concern_id, row]),
  )
  const loose = index.concerns.filter(({ concern_id: id }) => (primary.get(id)?.fit ?? 'loose') === 'loose')
  // A theme that an analyst gave has no fit; nothing is loose about it.
  const open = loose.filter(({ concern_id: id }) => primary.get(id)?.assigned_by !== 'analyst')
  if (open.length === 0 || index.tables.concern_themes.length === 0) return ''
  const { shown, rest } = cutRows(open, MOST, 'concern', 'concern_themes')
  return [
    '### Concerns that fit no theme well',
    '',
    `${formatNumber(open.length)} of ${formatCount(index.concerns.length, 'concern')}: unlike any theme’s definition, and hardly nearer to one than to the next. They are counted under the nearest; read them before citing its count, and give them a theme with \`crossplan themes move\` where it is wrong.`,
    '',
    ...shown.map((concern) => {
      const plan = index.plan(concern.plan_id)
      const row = primary.get(concern.concern_id)
      const nearest =
        row === undefined
          ? 'no theme'
          : `nearest: ${escapeMarkdown(index.themeLabel(concern.concern_id) ?? row.theme_id)}, share ${formatFraction(row.score)}`
      return `- ${planName(plan)}, ${concernName(concern)}: ${quoteText(concern.text, QUOTE)} ${index.place(concern, plan)} (${nearest})`
    }),
    ...(rest === '' ? [] : ['', rest]),
  ].join('\n')
}
