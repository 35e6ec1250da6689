import { describe, expect, it } from 'vitest'
import type { LineGroup } from '../../../src/documents/pdf/line-paragraphs.ts'
import { rowCells } from '../../../src/documents/pdf/row-cells.ts'
import { cellText } from '../../../src/documents/source-document.ts'
import { makeLines, measure } from './make-lines.ts'

const group = (page: number, ...texts: readonly string[]): LineGroup => ({
  lines: makeLines(texts, page),
  isItem: false,
})
/** 36 letters fill a line of the wide column. */
const FULL = 'alpha bravo charlie delta echo foxtr'

const read = (...cells: readonly (readonly LineGroup[])[]): readonly string[] =>
  rowCells(
    cells,
    cells.map((_, i) => (i === 0 ? measure(200) : measure(60))),
  ).map((cell) => cell.map(({ text }) => text).join(' ¶ '))

describe('rowCells(cells, measures)', () => {
  it('puts a paragraph together again that breaks off at the end of its page', () => {
    expect(read([group(1, 'reviewed by the'), group(2, 'staff.')])).toEqual(['reviewed by the staff.'])
    expect(read([group(1, FULL), group(2, 'Governor will.')])).toEqual([`${FULL} Governor will.`])
  })

  it('puts ranges of dates and joint owners together again, whatever stands beside them', () => {
    const dates = [group(1, 'December 2024'), group(2, '– March 2025')]
    expect(read([], [], [group(1, 'End of September'), group(2, '2023')])[2]).toBe('End of September 2023')
    const owners = [group(1, 'Governor'), group(2, '& GFSL')]
    const texts = [group(1, 'a.'), group(2, 'b.')]
    expect(read(texts, owners, dates)).toEqual(['a. b.', 'Governor & GFSL', 'December 2024 – March 2025'])
  })

  it('leaves two paragraphs apart where the first ends and its line had room', () => {
    expect(read([group(1, 'Done.'), group(2, 'Next.')])).toEqual(['Done. ¶ Next.'])
    expect(read([group(1, 'a month'), group(1, 'after the')])).toEqual(['a month ¶ after the'])
  })

  it('lets the number of names and dates decide where words do not', () => {
    const owners = [group(1, 'Prison Group'), group(2, 'Director')]
    expect(read([group(1, 'a.')], owners, [group(1, 'May 2025')])[1]).toBe('Prison Group Director')
    expect(read([group(1, 'a.'), group(1, 'b.')], owners, [group(1, 'May'), group(2, 'June')])[1]).toBe(
      'Prison Group ¶ Director',
    )
    const texts = [group(1, `${FULL.slice(0, -1)}.`), group(2, 'Next one.')]
    expect(read(texts, [group(1, 'Governor')])[0]).toBe(`${FULL.slice(0, -1)}. Next one.`)
    expect(read(texts, [group(1, 'Governor'), group(1, 'Governor')])[0]).toBe(
      `${FULL.slice(0, -1)}. ¶ Next one.`,
    )
  })

  it('does not join halves between which a page is lost', () => {
    expect(read([group(1, 'as soon as an'), group(2, 'support activity.')])).toEqual([
      'as soon as an ¶ support activity.',
    ])
  })

  it('gives an empty cell for none', () => {
    expect(rowCells([[]], [measure()]).map(cellText)).toEqual([''])
  })
})
