import type { Tables } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { measureEvidence } from './evidence-scale.ts'
import { formatCount } from './format-count.ts'
import { formatMonthSpan } from './format-date.ts'
import { indexTables, type ReportIndex } from './report-index.ts'
import { formatFailures } from './section-failures.ts'
import { formatHeadlines } from './section-headlines.ts'
import { formatMethod } from './section-method.ts'
import { formatNotices } from './section-notices.ts'
import { formatPlans } from './section-plans.ts'
import { formatPromises } from './section-promises.ts'
import { formatProvenance } from './section-provenance.ts'
import { formatRecurrences } from './section-recurrences.ts'
import { formatThemes } from './section-themes.ts'

/**
 * The report of one run in Markdown, for reading and printing: findings first, every quote with its `file:line`, every
 * number counted from the tables. Text of plans is escaped: it reads as printed and cannot act.
 *
 * @param tables the rows of one run, in any order; equal rows give an equal report
 * @returns Markdown with a closing line break
 * @throws ToolkitError O001 when rows refer to rows that are not there
 */
export function formatReport(tables: Tables): string {
  const index = indexTables(tables)
  const scale = measureEvidence(tables)
  const sections = [
    formatTitle(index),
    formatHeadlines(index),
    formatPlans(index),
    formatThemes(index),
    formatRecurrences(index, scale),
    formatFailures(index, scale),
    formatPromises(index),
    formatMethod(index, scale),
    formatNotices(index),
    formatProvenance(index),
  ]
  return `${sections.join('\n\n')}\n`
}

function formatTitle({ plans, establishments }: ReportIndex): string {
  const dates = plans.flatMap((plan) => plan.inspection_end ?? []).sort(compareCodeUnits)
  const period = dates.length === 0 ? '' : `, ${formatMonthSpan(dates[0] ?? null, dates.at(-1) ?? null)}`
  return (
    '# What runs through the action plans\n\n' +
    `${formatCount(plans.length, 'action plan')} of HM Prison and Probation Service in answer to inspections of ` +
    `${formatCount(establishments.size, 'establishment')} by HM Inspectorate of Prisons${period}.`
  )
}
