import type { ReportSection } from '../domain/report-setup.ts'
import type { Tables } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { measureEvidence } from './evidence-scale.ts'
import { formatCount } from './format-count.ts'
import { formatMonthSpan } from './format-date.ts'
import { inlineText } from './inline-text.ts'
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
import { DEFAULT_SETTINGS, isChosen, type ReportSettings } from './settings/report-settings.ts'
import { scopeSubtitle, settingsRemarks } from './settings/scope-in-words.ts'

/**
 * The report of one run in Markdown, for reading and printing: findings first, every quote with its `file:line`, every
 * number counted from the tables. Text of plans is escaped: it reads as printed and cannot act.
 *
 * @param tables the rows of one run or of a part of it, in any order; equal rows give an equal report
 * @param settings default: the program's own title, every section
 * @returns Markdown with a closing line break
 * @throws ToolkitError O001 when rows refer to rows that are not there
 */
export function formatReport(tables: Tables, settings: ReportSettings = DEFAULT_SETTINGS): string {
  const index = indexTables(tables)
  const scale = measureEvidence(tables)
  const sections: readonly (readonly [ReportSection, () => string])[] = [
    ['findings', () => formatHeadlines(index)],
    ['read', () => formatPlans(index)],
    ['themes', () => formatThemes(index)],
    ['recurrence', () => formatRecurrences(index, scale)],
    ['failures', () => formatFailures(index, scale)],
    ['promises', () => formatPromises(index)],
    ['method', () => [formatMethod(index, scale), ...formatLimits(settings)].join('\n')],
    ['notices', () => formatNotices(index)],
    ['sources', () => formatProvenance(index)],
  ]
  const chosen = sections.filter(([id]) => isChosen(id, settings.sections)).map(([, format]) => format())
  return `${[formatTitle(index, settings), ...chosen].join('\n\n')}\n`
}

function formatTitle({ plans, establishments }: ReportIndex, settings: ReportSettings): string {
  const dates = plans.flatMap((plan) => plan.inspection_end ?? []).sort(compareCodeUnits)
  const period = dates.length === 0 ? '' : `, ${formatMonthSpan(dates[0] ?? null, dates.at(-1) ?? null)}`
  const { title, author, contact, introduction, scope } = settings
  const by = [...(author === undefined ? [] : [author]), ...(contact === undefined ? [] : [contact])]
  return [
    `# ${escapeMarkdown(title)}`,
    `${formatCount(plans.length, 'action plan')} of HM Prison and Probation Service in answer to inspections of ` +
      `${formatCount(establishments.size, 'establishment')} by HM Inspectorate of Prisons${period}.`,
    ...(scope === undefined ? [] : [`**${inlineText(scopeSubtitle(scope), escapeMarkdown)}**`]),
    ...(by.length === 0 ? [] : [by.map(escapeMarkdown).join(', ')]),
    ...introduction.map(escapeMarkdown),
  ].join('\n\n')
}

/** What a part leaves out, and what masks mean: further points of the method. */
const formatLimits = (settings: ReportSettings): readonly string[] =>
  settingsRemarks(settings).map((point) => `- ${inlineText(point, escapeMarkdown)}`)
