import { formatReport } from '../report/format-report.ts'
import type { ReportSettings } from '../report/settings/report-settings.ts'
import type { Tables } from '../tables/schema.ts'

/** The report, within the folder of a run's results. */
export const REPORT_FILE = 'report.md'

/**
 * Makes every file of a report.
 *
 * @param tables the rows of one run, or of a part of it, with names masked or not: all that the report may show
 * @returns contents by path within the report's folder; equal rows and settings give equal bytes
 * @throws ToolkitError O001 when rows refer to rows that are not there
 */
export const reportFiles = (
  tables: Tables,
  settings: ReportSettings,
): Promise<ReadonlyMap<string, string | Uint8Array>> =>
  Promise.resolve(new Map([[REPORT_FILE, formatReport(tables, settings)]]))
