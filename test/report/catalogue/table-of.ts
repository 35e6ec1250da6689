import { reportTables } from '../../../src/report/catalogue/report-tables.ts'
import type { ReportRow } from '../../../src/report/document/report-table.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { sampleTables } from '../sample-tables.ts'

/** The rows of one report table, of the sample unless other tables are given. */
export function rowsOf(id: string, tables: Tables = sampleTables): readonly ReportRow[] {
  const table = reportTables(indexTables(tables)).find((one) => one.id === id)
  if (table === undefined) throw new TypeError(`no report table ${id}`)
  return table.rows
}

/** The cells of some columns, row by row. */
export const cellsOf = (rows: readonly ReportRow[], ...columns: readonly string[]) =>
  rows.map((row) => columns.map((column) => row[column]))
