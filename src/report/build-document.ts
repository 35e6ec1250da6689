import { reportSections, type ReportSection } from '../domain/report-setup.ts'
import type { Tables } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { REPORT_NOTES } from './catalogue/report-notes.ts'
import type { Section } from './document/block.ts'
import { citedRows } from './document/cited-rows.ts'
import type { Chart } from './document/chart.ts'
import type { Inline } from './document/inline.ts'
import { data } from './document/inline-nodes.ts'
import type { Choice, ReportDocument } from './document/report-document.ts'
import type { ReportTable } from './document/report-table.ts'
import { measureEvidence } from './evidence-scale.ts'
import type { Figures } from './figures/figures.ts'
import { formatMonthSpan } from './format-date.ts'
import { inspectionYear } from './plan-name.ts'
import { reportContext, type ReportContext } from './report-context.ts'
import { indexTables, type ReportIndex } from './report-index.ts'
import { failuresSection } from './sections/failures-section.ts'
import { findingsSection } from './sections/findings-section.ts'
import { methodSection } from './sections/method-section.ts'
import { noticesSection } from './sections/notices-section.ts'
import { ownersSection } from './sections/owners-section.ts'
import { promisesSection } from './sections/promises-section.ts'
import { readSection } from './sections/read-section.ts'
import { recurrenceSection } from './sections/recurrence-section.ts'
import { sourcesSection } from './sections/sources-section.ts'
import { themesSection } from './sections/themes-section.ts'

/** What an analyst wants of a report besides what stands in the tables. */
export interface DocumentSettings {
  /** Default: What runs through the action plans. */
  readonly title?: string
  readonly author?: string
  readonly contact?: string
  /** Paragraphs before the findings. */
  readonly introduction?: readonly string[]
  /** The sections that the report has; all when left out. Their order stays. */
  readonly sections?: readonly ReportSection[]
  /** What follows the line below the title: what the report is limited to. */
  readonly subtitle?: Inline
  /** Further points on method and limits: what is left out, what is masked. */
  readonly remarks?: readonly Inline[]
}

export interface DocumentParts {
  /** The answers of the named queries on the same tables. */
  readonly figures: Figures
  /** Each stands in its section by its id; those whose place the report lacks are left out. */
  readonly charts: readonly Chart[]
  readonly reportTables: readonly ReportTable[]
  readonly settings?: DocumentSettings
}

const TITLE = 'What runs through the action plans'

/**
 * The report of one run: findings first, every quote with its `file:line` and row, every number of a sentence from a
 * named query. Lists are cut by LIMITS, so that it stays readable with any number of plans.
 *
 * @param tables the rows of one run, in any order but for notices; equal rows give an equal document
 * @throws ToolkitError O001 when rows refer to rows that are not there
 */
export function buildDocument(
  tables: Tables,
  { figures, charts, reportTables, settings = {} }: DocumentParts,
): ReportDocument {
  const index = indexTables(tables)
  const chosen = reportSections.filter((id) => settings.sections?.includes(id) ?? true)
  const parts = { index, scale: measureEvidence(tables), figures }
  const context = reportContext(parts, charts, reportTables, chosen)
  const makers = sectionMakers(context, settings, reportTables)
  const sections: Section[] = []
  for (const id of chosen) sections.push(makers[id](sections))
  const { title = TITLE, author, contact, introduction = [] } = settings
  return {
    title,
    subtitle: subtitleOf(context, settings.subtitle),
    ...(author === undefined ? {} : { author }),
    ...(contact === undefined ? {} : { contact }),
    introduction,
    sections,
    tables: reportTables,
    notes: REPORT_NOTES,
    cited: citedRows(tables),
    filters: filtersOf(index),
    fingerprint: tables.runs[0]?.fingerprint ?? '',
  }
}

type Maker = (before: readonly Section[]) => Section

const sectionMakers = (
  context: ReportContext,
  { remarks }: DocumentSettings,
  reportTables: readonly ReportTable[],
): Readonly<Record<ReportSection, Maker>> => ({
  findings: () => findingsSection(context),
  read: () => readSection(context),
  themes: () => themesSection(context),
  recurrence: () => recurrenceSection(context),
  failures: () => failuresSection(context),
  promises: () => promisesSection(context),
  owners: () => ownersSection(context),
  method: () => methodSection(context, remarks),
  notices: () => noticesSection(context),
  sources: (before) => sourcesSection(context, before, reportTables),
})

function subtitleOf({ index, figures }: ReportContext, more: Inline | undefined): Inline {
  const dates = index.plans.flatMap((plan) => plan.inspection_end ?? []).sort(compareCodeUnits)
  return [
    figures.count('plans', '', 'action plan'),
    ' of HM Prison and Probation Service in answer to inspections of ',
    figures.count('establishments', '', 'establishment'),
    ' by HM Inspectorate of Prisons',
    dates.length === 0 ? '' : [', ', data(formatMonthSpan(dates[0] ?? null, dates.at(-1) ?? null))],
    '.',
    more === undefined ? '' : [' ', more],
  ]
}

/** What readers may filter by: only what some plan or concern has. */
function filtersOf(index: ReportIndex): ReportDocument['filters'] {
  const used = new Set(index.concerns.flatMap(({ concern_id: id }) => index.primaryTheme(id)?.theme_id ?? []))
  const themes = index.tables.themes
    .filter(({ theme_id: id }) => used.has(id))
    .map(({ theme_id: id, label }): Choice => ({ id, label }))
  const years = new Set(index.plans.flatMap((plan) => inspectionYear(plan) ?? []))
  return {
    prisons: [...index.establishments.keys()].map((id) => ({ id, label: index.establishmentName(id) })),
    themes: themes.sort((a, b) => compareCodeUnits(a.label, b.label) || compareCodeUnits(a.id, b.id)),
    years: [...years].sort(compareCodeUnits).map((year) => ({ id: year, label: year })),
  }
}
