import { writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { workbookFaults } from './workbook-faults.ts'

const font = { name: 'Arial', size: 12 }
const body = { alignment: { wrapText: true } }
const properties = {
  title: 'Alpha',
  creator: 'Bravo',
  created: new Date(0),
  modified: new Date(0),
}

const tableOf = (name: string, range: string, column: string): NonNullable<WriteSheet['tables']>[number] => ({
  name,
  range,
  columns: [{ name: column }],
  showRowStripes: false,
  showAutoFilter: false,
})

/** A small workbook that keeps to the guidance. */
function soundSheets(): readonly [WriteSheet, WriteSheet, WriteSheet] {
  const links = new Map([
    ['3,0', { style: body, hyperlink: { target: '', location: "'Cover'!A1" } }],
    ['4,0', { style: body, hyperlink: { target: '', location: "'Table_1'!A1" } }],
  ])
  return [
    { name: 'Cover', columns: [{ width: 20 }], rows: [['Alpha']] },
    {
      name: 'Contents',
      columns: [{ width: 20, style: body }],
      rows: [['Contents'], ['This worksheet contains one table.'], ['Worksheet'], ['Cover'], ['Table_1']],
      cells: links,
      tables: [tableOf('contents', 'A3:A5', 'Worksheet')],
    },
    {
      name: 'Table_1',
      columns: [{ width: 20, style: body }],
      rows: [
        ['Table 1: Alpha'],
        ['This worksheet contains one table.'],
        ['Source: plans'],
        ['Name'],
        ['a'],
        ['b'],
      ],
      tables: [tableOf('alpha', 'A4:A6', 'Name')],
    },
  ]
}

const faultsOf = async (sheets: readonly WriteSheet[], more: object = {}): Promise<readonly string[]> =>
  workbookFaults(await writeXlsx({ sheets: [...sheets], defaultFont: font, properties, ...more }))

/** The faults after one change of the sheet with the table. */
async function faultsWith(change: Partial<WriteSheet>): Promise<readonly string[]> {
  const [cover, contents, table] = soundSheets()
  return faultsOf([cover, contents, { ...table, ...change }])
}

describe('workbookFaults(bytes)', () => {
  it('finds nothing in a workbook that keeps to the guidance', async () => {
    expect(await faultsOf(soundSheets())).toEqual([])
  })

  it.each<[string, Partial<WriteSheet>, string]>([
    ['merged cells', { merges: [{ startRow: 4, startCol: 0, endRow: 5, endCol: 0 }] }, 'has a mergeCell'],
    ['frozen panes', { freezePane: { rows: 1 } }, 'has a pane'],
    ['a filter', { autoFilter: { range: 'A4:A6' } }, 'has a autoFilter'],
    ['a header of pages', { headerFooter: { oddHeader: 'Alpha' } }, 'has a headerFooter'],
    ['hidden rows', { rowDefs: new Map([[4, { hidden: true }]]) }, 'hides rows or columns'],
    ['a hidden column', { columns: [{ width: 9, hidden: true, style: body }] }, 'hides rows or columns'],
    ['widths left to chance', { columns: [{ style: body }] }, 'leaves widths to chance'],
    ['cells that are not wrapped', { columns: [{ width: 9 }] }, 'A5 is not wrapped'],
    [
      'small letters',
      { columns: [{ width: 9, style: { ...body, font: { ...font, size: 9 } } }] },
      'A5 is not in Arial of 12 points',
    ],
    [
      'a fill',
      { columns: [{ width: 9, style: { ...body, fill: { type: 'pattern', pattern: 'solid' } } }] },
      'A5 is filled',
    ],
    ['a hidden sheet', { hidden: true }, 'sheet Table_1 is hidden'],
    [
      'a second table',
      { tables: [tableOf('alpha', 'A4:A5', 'Name'), tableOf('bravo', 'A6:A7', 'b')] },
      'has 2 tables',
    ],
    ['a name that is a cell', { tables: [tableOf('a1', 'A4:A6', 'Name')] }, 'cannot be named a1'],
    ['a table that ends early', { tables: [tableOf('alpha', 'A4:A5', 'Name')] }, 'something below or beside'],
    ['other heads', { tables: [tableOf('alpha', 'A4:A6', 'Label')] }, 'heads that differ'],
    ['stripes', { tables: [{ ...tableOf('alpha', 'A4:A6', 'Name'), showRowStripes: true }] }, 'has stripes'],
    [
      'a filter of the table',
      { tables: [{ ...tableOf('alpha', 'A4:A6', 'Name'), showAutoFilter: true }] },
      'has a filter',
    ],
    ['a formula', { cells: new Map([['5,0', { style: body, formula: '1+1' }]]) }, 'A6 is a formula'],
    [
      'a link to nowhere',
      { cells: new Map([['5,0', { style: body, hyperlink: { target: '', location: "'B'!A1" } }]]) },
      "leads to 'B'!A1",
    ],
  ])('finds %s', async (_, change, fault) => {
    expect((await faultsWith(change)).join('\n')).toContain(fault)
  })

  it.each<[string, readonly (readonly (string | number | null)[])[], string]>([
    [
      'a blank cell',
      [
        ['Table 1: Alpha'],
        ['This worksheet contains one table.'],
        ['Source: plans'],
        ['Name'],
        [null],
        ['b'],
      ],
      'A5 is blank',
    ],
    [
      'another title',
      [['Alpha'], ['This worksheet contains one table.'], ['Source: plans'], ['Name'], ['a'], ['b']],
      'has another title',
    ],
    [
      'no line of contents',
      [['Table 1: Alpha'], ['One table.'], ['Source: plans'], ['Name'], ['a'], ['b']],
      'does not say what it contains',
    ],
    [
      'no source',
      [['Table 1: Alpha'], ['This worksheet contains one table.'], ['Plans'], ['Name'], ['a'], ['b']],
      'names no source',
    ],
    [
      'a sign that is not explained',
      [
        ['Table 1: Alpha'],
        ['This worksheet contains one table.'],
        ['Source: plans'],
        ['Name'],
        ['[x]'],
        ['b'],
      ],
      'does not explain [x]',
    ],
    [
      'shorthand of its own',
      [['Table 1: Alpha'], ['This worksheet contains one table.'], ['Source: plans'], ['Name'], ['-'], ['b']],
      'A5 is shorthand of its own',
    ],
    [
      'a text that acts when it is edited',
      [
        ['Table 1: Alpha'],
        ['This worksheet contains one table.'],
        ['Source: plans'],
        ['Name'],
        ['=1+1'],
        ['b'],
      ],
      'A5 acts when it is edited',
    ],
    [
      'an error',
      [
        ['Table 1: Alpha'],
        ['This worksheet contains one table.'],
        ['Source: plans'],
        ['Name'],
        ['#N/A'],
        ['b'],
      ],
      'A5 is a error',
    ],
    [
      'a number that stands left',
      [['Table 1: Alpha'], ['This worksheet contains one table.'], ['Source: plans'], ['Name'], [1], ['b']],
      'A5 is a number that does not stand right',
    ],
    [
      'a number without a format',
      [['Table 1: Alpha'], ['This worksheet contains one table.'], ['Source: plans'], ['Name'], [1], ['b']],
      'A5 is a number without a format',
    ],
    [
      'a note that is not there',
      [
        ['Table 1: Alpha [note 1]'],
        ['This worksheet contains one table.'],
        ['Source: plans'],
        ['Name'],
        ['a'],
        ['b'],
      ],
      'note 1 is not there',
    ],
    [
      'text beside the lines',
      [
        ['Table 1: Alpha'],
        ['This worksheet contains one table.', 'x'],
        ['Source: plans'],
        ['Name'],
        ['a'],
        ['b'],
      ],
      'has text beside the lines',
    ],
  ])('finds %s', async (_, rows, fault) => {
    expect((await faultsWith({ rows: rows.map((row) => [...row]) })).join('\n')).toContain(fault)
  })

  it('finds sheets out of order, tables of one name and contents that leave a sheet out', async () => {
    const [cover, contents, table] = soundSheets()
    const second = { ...table, name: 'Table_3' }
    expect(await faultsOf([contents, cover, table, second])).toEqual(
      expect.arrayContaining([
        'does not begin with Cover and Contents',
        'tables are not numbered in their order',
        'table alpha is there twice',
        'Contents do not lead to Table_3',
      ]),
    )
  })

  it('finds a workbook without title, author and fixed times, that opens somewhere else', async () => {
    const faults = await faultsOf(soundSheets(), { properties: { created: new Date(0) }, activeSheet: 1 })
    expect(faults).toEqual([
      'does not open at the first sheet',
      'has no title in its properties',
      'has no author in its properties',
      'was changed at another time than made',
    ])
  })
})
