import { describe, expect, it } from 'vitest'
import { tableFiles } from '../../src/pipeline/table-files.ts'
import { sampleDocument, sampleOptions } from '../report/workbook/sample-document.ts'
import { workbookFaults } from '../report/workbook/workbook-faults.ts'

describe('tableFiles(document, options)', () => {
  it('gives the workbook, a CSV file for each table and a data dictionary', async () => {
    const files = await tableFiles(sampleDocument, sampleOptions)
    expect([...files.keys()]).toEqual([
      'report.xlsx',
      ...sampleDocument.tables.map(({ id }) => `report-tables/${id}.csv`),
      'report-tables/data-dictionary.csv',
    ])
    expect(workbookFaults(files.get('report.xlsx') as Uint8Array)).toEqual([])
    expect(files.get('report-tables/outcomes.csv')).toMatch(
      /^establishment,inspection_end,.*\nHMP Alpha,2022/,
    )
    expect(files.get('report-tables/data-dictionary.csv')).toMatch(/^table,column,label,type,/)
  })

  it('gives the same bytes again', async () => {
    expect(await tableFiles(sampleDocument, sampleOptions)).toEqual(
      await tableFiles(sampleDocument, sampleOptions),
    )
  })
})
