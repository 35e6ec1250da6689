import { beforeAll, describe, expect, it } from 'vitest'
import { formatWorkbook } from '../../../src/report/workbook/format-workbook.ts'
import { MOST_ROWS } from '../../../src/report/workbook/table-sheet.ts'
import { readWorkbook, type ReadSheet, type ReadWorkbook } from '../../support/read-workbook.ts'
import { sampleDocument, sampleOptions, tableWith, workbookOf } from './sample-document.ts'
import { workbookFaults } from './workbook-faults.ts'

const sheetOf = (book: ReadWorkbook, name: string): ReadSheet =>
  book.sheets.find((sheet) => sheet.name === name)!

const columnA = (sheet: ReadSheet): readonly unknown[] =>
  sheet.cells.filter(({ column }) => column === 0).map(({ value }) => value)

/** What the sheet holds below its lines, row by row. */
function rowsOf(sheet: ReadSheet): readonly (readonly unknown[])[] {
  const rows = new Map<number, unknown[]>()
  for (const { row, value } of sheet.cells) rows.set(row, [...(rows.get(row) ?? []), value])
  const first = Number(/\d+/.exec(sheet.tables[0]?.ref ?? '')?.[0])
  return [...rows].filter(([row]) => row >= first).map(([, cells]) => cells)
}

describe('formatWorkbook(document, options)', () => {
  let bytes: Uint8Array
  let book: ReadWorkbook
  beforeAll(async () => {
    bytes = await formatWorkbook(sampleDocument, sampleOptions)
    book = readWorkbook(bytes)
  })

  it('follows the guidance for spreadsheets that are published', () => {
    expect(workbookFaults(bytes)).toEqual([])
  })

  it('has a sheet for each table, in their order, and a table of its name on it', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Contents',
      'Notes',
      ...sampleDocument.tables.map((_, i) => `Table_${i + 1}`),
    ])
    expect(book.sheets.slice(3).flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(
      sampleDocument.tables.map(({ id }) => id),
    )
  })

  it('says on the cover what it is, where it comes from, from when it is and whom to ask', () => {
    expect(columnA(sheetOf(book, 'Cover'))).toEqual([
      'What runs through the action plans',
      'Two plans of alpha.',
      'Three plans of two prisons.',
      'What this is',
      expect.stringContaining('action plans that answer inspections by HM Inspectorate of Prisons'),
      'The worksheet Contents lists the tables and leads to them.',
      'Source and licence',
      expect.stringContaining('Crown copyright, licensed under the Open Government Licence v3.0'),
      'Open Government Licence v3.0',
      'Dates',
      'Inspections that ended from 14 October 2022 to 11 December 2025.',
      'Plans submitted from 13 February 2023 to 17 April 2026.',
      'Shorthand',
      '[t] total',
      '[u] low reliability',
      '[x] not available',
      '[z] not applicable',
      'Author',
      'Research team',
      'Contact',
      'research@example.org',
      'How it was made',
      'By Crossplan 1.2.3. The same plans, settings and version give the same workbook.',
      'Fingerprint (SHA-256): f00d',
    ])
    expect([...sheetOf(book, 'Cover').links]).toEqual([
      ['A6', "'Contents'!A1"],
      ['A9', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'],
      ['A21', 'mailto:research@example.org'],
    ])
  })

  it('has one row of contents for each other sheet', () => {
    expect(rowsOf(sheetOf(book, 'Contents')).slice(0, 3)).toEqual([
      ['Cover', 'Cover', expect.any(String), '[z]'],
      ['Notes', 'Notes', expect.any(String), '[z]'],
      ['Table_1', 'Action plans that were read', 'Each row is one action plan.', 3],
    ])
  })

  it('says above a table what has to be known, and nothing else', () => {
    expect(columnA(sheetOf(book, 'Table_13')).slice(0, 9)).toEqual([
      'Table 13: Actions by the year in which they were promised [note 1] [note 2] [note 3] [note 9] [note 11] [note 12] [note 13]',
      'This worksheet contains one table.',
      'Each row is one year in which plans were submitted.',
      'Notes: see note 1, note 2, note 3, note 9, note 11, note 12 and note 13 on the worksheet Notes.',
      'Shorthand: [u] low reliability, [z] not applicable.',
      'Low reliability ([u] or No): whether fewer than 30 actions or 10 concerns of the year were inspected again.',
      'Source: action plans of HM Prison and Probation Service; counted from the tables promises, actions, concerns and plans of the run. The same rows are in report-tables/promises_by_year.csv.',
      'Back to the contents',
      'Year',
    ])
  })

  it('numbers the notes that its tables need, and only those', async () => {
    const table = tableWith([{}], [{ c0: 'a' }], { notes: ['verdicts', 'said_complete'] })
    const own = readWorkbook(await workbookOf([table]))
    expect(columnA(sheetOf(own, 'Table_1'))[0]).toBe('Table 1: Alpha [note 1] [note 2]')
    expect(rowsOf(sheetOf(own, 'Notes'))).toEqual([
      ['note 1', expect.stringContaining('“Complete” is what the prison reports'), 'Table_1'],
      ['note 2', expect.stringContaining('Recurring: an inspector would say'), 'Table_1'],
    ])
  })

  it('has no sheet of notes where no table needs one', async () => {
    const plain = await workbookOf([tableWith([{}], [{ c0: 'a' }], { sources: [] })])
    expect(workbookFaults(plain)).toEqual([])
    expect(readWorkbook(plain).sheets.map(({ name }) => name)).toEqual(['Cover', 'Contents', 'Table_1'])
  })

  it('keeps numbers as numbers and dates as dates, each with its format', async () => {
    const columns = (['count', 'score', 'share', 'date', 'month', 'flag'] as const).map((kind) => ({
      kind,
      label: `A ${kind} (per cent)`,
    }))
    const row = { c0: 1234, c1: 0.456, c2: 0.436364, c3: '2025-03-13', c4: '2025-03-01', c5: true }
    const own = await workbookOf([tableWith(columns, [row])])
    const cells = sheetOf(readWorkbook(own), 'Table_1').cells.slice(-6)
    expect(workbookFaults(own)).toEqual([])
    expect(cells.map(({ value, format }) => [value, format])).toEqual([
      [1234, '#,##0'],
      [0.456, '0.00'],
      [0.436364, '0%'],
      [45729, 'yyyy-mm-dd'],
      [45717, 'yyyy-mm'],
      ['Yes', 'General'],
    ])
  })

  it('writes whole numbers whole beside others, which have the decimals that they need', async () => {
    const rows = [59, 1234, 0.5, 0.123456].map((c0) => ({ c0 }))
    const own = await workbookOf([tableWith([{ kind: 'number' }], rows)])
    expect(workbookFaults(own)).toEqual([])
    expect(
      sheetOf(readWorkbook(own), 'Table_1')
        .cells.slice(-4)
        .map(({ value, format }) => [value, format]),
    ).toEqual([
      [59, '#,##0'],
      [1234, '#,##0'],
      [0.5, '#,##0.0'],
      [0.123456, '#,##0.000000'],
    ])
  })

  it('puts signs where a value is missing or of low reliability', async () => {
    const columns = [
      { kind: 'count', missing: 'x' },
      { kind: 'date', missing: 'z' },
      { kind: 'flag', mark: 'u' },
      { kind: 'flag' },
    ] as const
    const own = await workbookOf([
      tableWith(columns, [
        { c0: null, c1: null, c2: true, c3: false },
        { c0: 1, c1: '2025-03-13', c2: false, c3: true },
      ]),
    ])
    expect(workbookFaults(own)).toEqual([])
    expect(rowsOf(sheetOf(readWorkbook(own), 'Table_1'))).toEqual([
      ['[x]', '[z]', '[u]', 'No'],
      [1, 45729, 'No', 'Yes'],
    ])
  })

  it('shows a table without rows as one that found nothing', async () => {
    const own = await workbookOf([tableWith([{}, { kind: 'count' }], [])])
    expect(workbookFaults(own)).toEqual([])
    const sheet = sheetOf(readWorkbook(own), 'Table_1')
    expect(columnA(sheet)).toContain('Nothing was found: [z] (not applicable) stands in place of rows.')
    expect(rowsOf(sheet)).toEqual([['[z]', '[z]']])
    expect(
      rowsOf(sheetOf(readWorkbook(own), 'Contents'))
        .at(-1)
        ?.at(-1),
    ).toBe(0)
  })

  it('cuts a long table and says where the others are', async () => {
    const rows = Array.from({ length: MOST_ROWS + 1 }, (_, i) => ({ c0: i }))
    const sheet = sheetOf(readWorkbook(await workbookOf([tableWith([{ kind: 'count' }], rows)])), 'Table_1')
    expect(columnA(sheet)).toContain(
      'The first 10,000 of 10,001 rows; all of them are in report-tables/alpha.csv.',
    )
    expect(sheet.cells.at(-1)).toMatchObject({ value: 9999, ref: `A${MOST_ROWS + 7}` })
  })

  it('gives the same bytes again', async () => {
    expect(await formatWorkbook(sampleDocument, sampleOptions)).toEqual(bytes)
  })

  it('is made, by its properties, on the latest date of the plans', async () => {
    expect(book.properties).toEqual({
      'dc:title': 'What runs through the action plans',
      'dc:creator': 'Research team',
      'cp:lastModifiedBy': 'Research team',
      'dcterms:created': '2026-04-17T00:00:00Z',
      'dcterms:modified': '2026-04-17T00:00:00Z',
    })
    const { author: _, contact: __, ...anonymous } = sampleDocument
    const own = readWorkbook(await formatWorkbook(anonymous, { ...sampleOptions, dates: {} }))
    expect(own.properties).toMatchObject({
      'dc:creator': 'Crossplan 1.2.3',
      'dcterms:created': '1970-01-01T00:00:00Z',
    })
    expect(columnA(sheetOf(own, 'Cover'))).toContain('The plans that were read have no dates.')
    expect(columnA(sheetOf(own, 'Cover'))).not.toContain('Contact')
  })
})
