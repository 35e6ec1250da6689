import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatCsv } from '../../src/util/format-csv.ts'
import { parseCsv } from '../../src/util/parse-csv.ts'

const cellsOf = (text: string, delimiter?: string) => parseCsv(text, delimiter).rows.map(({ cells }) => cells)

describe('parseCsv(text, delimiter)', () => {
  test('undoes formatCsv', () => {
    // A row of one empty cell is an empty line, which is no row.
    const row = fc
      .array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ';', ' ') }), { minLength: 1 })
      .filter((cells) => cells.length > 1 || cells[0] !== '')
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(cellsOf(formatCsv(rows))).toEqual(rows)
      }),
    )
  })

  test('tells the line that each row begins in, whatever the line ends and what is left out', () => {
    const { rows, fault } = parseCsv('\uFEFFa,b\r\n"1\r\n\n2",x\r\n\r\n3,""\n\n,\r4,"say ""no"""')
    expect(fault).toBeUndefined()
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1\r\n\n2', 'x'] },
      { line: 6, cells: ['3', ''] },
      { line: 8, cells: ['', ''] },
      { line: 9, cells: ['4', 'say "no"'] },
    ])
  })

  test('parts cells by another character', () => {
    expect(cellsOf('a;"b;c"\nd,e;f', ';')).toEqual([
      ['a', 'b;c'],
      ['d,e', 'f'],
    ])
    expect(cellsOf('a\tb', '\t')).toEqual([['a', 'b']])
  })

  test.each([
    ['a\nb,"c\nd', 2, 'never closed'],
    ['a\n\nb,"c" d', 3, 'behind a closing'],
    ['a\nb"c', 2, 'inside a cell'],
  ])('stops at quoting that is broken: %j', (text, line, found) => {
    const { rows, fault } = parseCsv(text)
    expect(fault).toEqual({ line, found: expect.stringContaining(found) as string })
    expect(rows).toEqual([{ line: 1, cells: ['a'] }])
  })
})
