import { formatCsv } from '../../util/format-csv.ts'
import type { ReportColumnKind, ReportTable } from '../document/report-table.ts'

/** How a cell of each kind stands in the CSV file. */
const FORMATS: Readonly<Record<ReportColumnKind, string>> = {
  text: 'text',
  quote: 'words of a plan',
  id: 'id of a row in a table of the run',
  place: 'file:first-last line',
  count: 'whole number',
  number: 'whole or decimal number, to 6 places',
  score: 'decimal number, to 6 places',
  share: 'decimal number of 0 to 1, to 6 places',
  date: 'YYYY-MM-DD',
  month: 'YYYY-MM-DD, the first day of the month',
  flag: 'true or false',
}

/** The data dictionary of report tables, as CSV: a row for each column of each table, in their order. */
export const formatReportDictionary = (tables: readonly ReportTable[]): string =>
  formatCsv([
    ['table', 'column', 'label', 'type', 'description', 'may_be_missing', 'format', 'table_description'],
    ...tables.flatMap((table) =>
      table.columns.map(({ id, label, kind, description, missing }) => [
        table.id,
        id,
        label,
        kind,
        description,
        String(missing !== undefined),
        FORMATS[kind],
        `${table.title}. ${table.description}`,
      ]),
    ),
  ])
