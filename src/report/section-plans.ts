import { codeSpan } from './code-span.ts'
import { cutRows } from './cut-rows.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatDate, formatPeriod } from './format-date.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { groupBy } from '../util/group-by.ts'
import { markdownTable } from './markdown-table.ts'
import { subjectName } from './plan-name.ts'
import type { ReportIndex } from './report-index.ts'

/** At most this many places are named in a remark. */
const NAMED = 8

/** The plans that were read, with their dates and what each holds. */
export function formatPlans(index: ReportIndex): string {
  const notices = groupBy(index.tables.notices, ({ plan_id: id }) => id ?? '')
  const rows = index.plans.map((plan) => {
    const concerns = index.concernsOf(plan.plan_id)
    const actions = concerns.reduce((sum, { concern_id: id }) => sum + index.actionsOf(id).length, 0)
    return [
      subjectName(plan),
      `${formatPeriod(plan.inspection_start, plan.inspection_end)}${plan.kind === 'inspection' ? '' : ` (${escapeMarkdown(plan.kind)})`}`,
      formatDate(plan.report_published),
      formatDate(plan.plan_submitted),
      formatNumber(concerns.length),
      formatNumber(concerns.filter(({ priority }) => priority === 'priority').length),
      formatNumber(actions),
      formatNumber(notices.get(plan.plan_id)?.length ?? 0),
      codeSpan(plan.source_file),
    ]
  })
  const remarks = [fragmentRemark(index), correctedRemark(index), seriesBreak(index)].filter(
    (remark) => remark !== '',
  )
  const header = [
    'establishment',
    'inspection',
    'report published',
    'plan submitted',
    'concerns:',
    'of these priority:',
    'actions:',
    'notices:',
    'file',
  ]
  return [
    '## 1 What was read',
    '',
    rows.length === 0 ? 'No plan was read.' : markdownTable(header, rows),
    ...remarks.flatMap((remark) => ['', remark]),
  ].join('\n')
}

function fragmentRemark(index: ReportIndex): string {
  const fragments = index.concerns.filter(({ is_fragment: isFragment }) => isFragment)
  const places = fragments.map((concern) => index.place(concern, index.plan(concern.plan_id)))
  const { shown, rest } = cutRows(places, NAMED, 'concern', 'concerns')
  return fragments.length === 0
    ? ''
    : `Part of the text is lost with a missing page, counted all the same: ${shown.join(', ')}.${rest === '' ? '' : ` ${rest}`}`
}

function correctedRemark({ concerns, tables }: ReportIndex): string {
  const corrected = [...concerns, ...tables.actions].filter(
    ({ is_corrected: isCorrected }) => isCorrected,
  ).length
  return corrected === 0
    ? ''
    : `Corrected by an analyst, not as read: ${formatCount(corrected, 'concern or action', 'concerns and actions')}.`
}

/** Recommendations and concerns are two series; a corpus that holds both must not be counted as one. */
function seriesBreak(index: ReportIndex): string {
  const recommendations = index.concerns.filter(({ kind }) => kind === 'recommendation').length
  if (recommendations === 0 || recommendations === index.concerns.length) return ''
  return (
    `**Break in the series.** ${formatCount(recommendations, 'recommendation')} made before May 2022 and ` +
    `${formatCount(index.concerns.length - recommendations, 'concern')} raised since are counted together here. Reports used to make 30 recommendations and more; ` +
    'since May 2022 they raise at most 15 concerns. A fall in numbers between the two says nothing.'
  )
}
