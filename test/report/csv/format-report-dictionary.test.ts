import { describe, expect, it } from 'vitest'
import { reportTables } from '../../../src/report/catalogue/report-tables.ts'
import { formatReportDictionary } from '../../../src/report/csv/format-report-dictionary.ts'
import { indexTables } from '../../../src/report/report-index.ts'
import { parseCsv } from '../../../src/util/parse-csv.ts'
import { spreadsheetSafe } from '../../../src/util/spreadsheet-safe.ts'
import { sampleTables } from '../sample-tables.ts'

describe('formatReportDictionary(tables)', () => {
  const tables = reportTables(indexTables(sampleTables))
  const [header, ...rows] = parseCsv(formatReportDictionary(tables)).rows.map(({ cells }) => cells)

  it('has a row for each column of each table, in their order', () => {
    expect(header).toEqual([
      'table',
      'column',
      'label',
      'type',
      'description',
      'may_be_missing',
      'format',
      'table_description',
    ])
    expect(rows.map(([table, column]) => `${table ?? ''}.${column ?? ''}`)).toEqual(
      tables.flatMap(({ id, columns }) => columns.map((column) => `${id}.${column.id}`)),
    )
  })

  it('says what a cell holds, whether it may be missing and how it is written', () => {
    expect(rows.find(([table, column]) => table === 'promises' && column === 'target_month')).toEqual([
      'promises',
      'target_month',
      'Target month',
      'month',
      'month of the target, where the plan names one',
      'true',
      'YYYY-MM-DD, the first day of the month',
      'Every action, and what became of its concern. Each row is one action of a plan.',
    ])
  })

  it('holds nothing that a spreadsheet takes for a formula', () => {
    expect(rows.flat().filter((cell) => spreadsheetSafe(cell) !== cell)).toEqual([])
  })
})
