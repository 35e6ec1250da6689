import { beforeAll, describe, expect, it } from 'vitest'
import { realOffice } from '../../src/effects/real-office.ts'
import { formatWorkbook } from '../../src/report/workbook/format-workbook.ts'
import { hostileTexts } from '../report/workbook/hostile-texts.ts'
import { sampleDocument, sampleOptions, tableWith } from '../report/workbook/sample-document.ts'
import { readOds } from '../support/read-ods.ts'
import { readWorkbook, type ReadCell } from '../support/read-workbook.ts'

const OFFICE_MS = 120_000

/** LibreOffice keeps 15 digits of a number. */
const rounded = (value: string | number): string | number =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value

/** As ODS has it: dates by their day instead of Excel's number. */
function valueOf({ value, format }: ReadCell): string | number {
  if (typeof value === 'string' || !format.startsWith('yyyy')) return rounded(value)
  return new Date(Date.UTC(1899, 11, 30 + value)).toISOString().slice(0, 10)
}

describe('a workbook in LibreOffice', () => {
  const hostile = tableWith(
    [{ kind: 'quote' }, { kind: 'place' }],
    hostileTexts.map(([text]) => ({ c0: text, c1: text })),
    { id: 'hostile' },
  )
  let written: ReturnType<typeof readWorkbook>
  let opened: ReturnType<typeof readOds>
  beforeAll(async () => {
    const bytes = await formatWorkbook(
      { ...sampleDocument, tables: [...sampleDocument.tables, hostile] },
      sampleOptions,
    )
    written = readWorkbook(bytes)
    opened = readOds(await realOffice().toOds(bytes))
  }, OFFICE_MS)

  it('has the same sheets and named tables', () => {
    expect(opened.sheets.map(({ name }) => name)).toEqual(written.sheets.map(({ name }) => name))
    expect([...opened.tables].sort()).toEqual(
      written.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort(),
    )
  })

  it('shows the same in every cell', () => {
    for (const [i, { name, cells }] of written.sheets.entries()) {
      const rows: (string | number)[][] = []
      for (const cell of cells) (rows[cell.row] ??= [])[cell.column] = valueOf(cell)
      expect(
        opened.sheets[i]?.rows.map((row) => row.map(rounded)),
        name,
      ).toEqual(rows)
    }
  })

  it('takes no text for a formula', () => {
    expect(opened.sheets.filter(({ formulas }) => formulas > 0)).toEqual([])
  })
})
