import { packageVersion } from '../effects/package-files.ts'
import { drawChart } from '../report/charts/draw-chart.ts'
import { chartsOf } from '../report/document/charts-of.ts'
import { formatHtml } from '../report/html/format-html.ts'
import { formatMarkdown } from '../report/markdown/format-markdown.ts'
import type { ReportSettings } from '../report/settings/report-settings.ts'
import { planDates } from '../report/workbook/plan-dates.ts'
import type { Tables } from '../tables/schema.ts'
import { reportDocument } from './report-document.ts'
import { tableFiles } from './table-files.ts'

/** The report to be read in a browser and printed, within the folder of a run's results. */
export const REPORT_FILE = 'report.html'
/** The same for reading in a repository or as plain text. */
export const MARKDOWN_FILE = 'report.md'

/**
 * Makes every file of a report.
 *
 * @param tables the rows of one run, or of a part of it, with names masked or not: all that the report may show
 * @returns contents by path within the report's folder; equal rows and settings give equal bytes
 * @throws ToolkitError O001 when rows refer to rows that are not there
 */
export async function reportFiles(
  tables: Tables,
  settings: ReportSettings,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const document = await reportDocument(tables, settings)
  const drawings = new Map<string, string>()
  for (const chart of chartsOf(document)) drawings.set(chart.id, await drawChart(chart))
  return new Map<string, string | Uint8Array>([
    [REPORT_FILE, formatHtml(document, drawings)],
    [MARKDOWN_FILE, formatMarkdown(document)],
    ...(await tableFiles(document, { dates: planDates(tables.plans), version: packageVersion() })),
  ])
}
