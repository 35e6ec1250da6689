import { reportTableIds } from '../domain/report-setup.ts'
import { REDACTIONS_FILE } from '../report/redaction/format-redactions.ts'
import { DICTIONARY_FILE, RUN_FILE, TABLES_FOLDER } from '../tables/file-names.ts'
import { tableNames } from '../tables/schema.ts'
import { MARKDOWN_FILE, REPORT_FILE } from './report-files.ts'
import { SCOPED_FOLDER } from './stage-report.ts'
import { REPORT_TABLES_FOLDER, WORKBOOK_FILE } from './table-files.ts'

const REPORT: ReadonlySet<string> = new Set([
  ...[REPORT_FILE, MARKDOWN_FILE, WORKBOOK_FILE, REDACTIONS_FILE, RUN_FILE],
  ...[...reportTableIds.map((id) => `${id}.csv`), DICTIONARY_FILE].map(
    (name) => `${REPORT_TABLES_FOLDER}/${name}`,
  ),
])
const TABLES: ReadonlySet<string> = new Set(
  [...tableNames.flatMap((table) => [`${table}.csv`, `${table}.parquet`]), DICTIONARY_FILE].map(
    (name) => `${TABLES_FOLDER}/${name}`,
  ),
)
const PART = `${SCOPED_FOLDER}/`

/** Whether a path within the folder of a report is one that the program writes. */
export const isReportFile = (path: string): boolean => REPORT.has(path)

/** Whether a path within the folder of a run's results is one that the program writes below that folder. */
export const isResultFile = (path: string): boolean =>
  TABLES.has(path) || isReportFile(path.startsWith(PART) ? path.slice(PART.length) : path)
