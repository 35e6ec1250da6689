import { formatReportCsv } from '../report/csv/format-report-csv.ts'
import { formatReportDictionary } from '../report/csv/format-report-dictionary.ts'
import {
  formatWorkbook,
  type WorkbookDocument,
  type WorkbookOptions,
} from '../report/workbook/format-workbook.ts'
import { DICTIONARY_FILE } from '../tables/file-names.ts'

/** The workbook, within the folder of a run's results. */
export const WORKBOOK_FILE = 'report.xlsx'

/** The workbook as ODS, where it was asked for. */
export const ODS_FILE = 'report.ods'

/** The folder of report tables as CSV, within the folder of a run's results. */
export const REPORT_TABLES_FOLDER = 'report-tables'

/**
 * The tables of a report in the formats that colleagues use: the workbook, each table as CSV, and what their columns mean.
 *
 * @returns contents by path within the folder of results; equal reports and options give equal bytes
 */
export async function tableFiles(
  document: WorkbookDocument,
  options: WorkbookOptions,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  return new Map<string, string | Uint8Array>([
    [WORKBOOK_FILE, await formatWorkbook(document, options)],
    ...document.tables.map(
      (table) => [`${REPORT_TABLES_FOLDER}/${table.id}.csv`, formatReportCsv(table)] as const,
    ),
    [`${REPORT_TABLES_FOLDER}/${DICTIONARY_FILE}`, formatReportDictionary(document.tables)],
  ])
}
