import { describe, expect, it } from 'vitest'
import { joinSplitRows } from '../../../src/documents/pdf/join-split-rows.ts'
import type { RuledCell, RuledRow } from '../../../src/documents/pdf/ruled-tables.ts'
import { makeLines, measure } from './make-lines.ts'

/** A row of number, concern, action, owner and date; paragraphs are parted by a stroke, `-` is covered, `~` cut below. */
const row = (page: number, ...cells: readonly string[]): RuledRow => ({
  page,
  cells: cells.map((source): RuledCell => {
    if (source === '-') return undefined
    const texts = source
      .replace('~', '')
      .split('|')
      .filter((text) => text !== '')
    return {
      groups: texts.map((text) => ({ lines: makeLines([text], page), isItem: text.startsWith('•') })),
      isCut: source.endsWith('~'),
    }
  }),
})

const measures = [measure(30), measure(160), measure(200), measure(60), measure(60)]

const join = (...rows: readonly RuledRow[]): readonly string[] =>
  joinSplitRows(rows, measures).map(
    ({ cells, afterBreak }) =>
      cells.map((cell) => cell?.groups.map(({ lines }) => lines[0]!.text).join('|') ?? '-').join(' / ') +
      (afterBreak ? ' !' : ''),
  )

describe('joinSplitRows(rows, measures)', () => {
  it('joins a row whose action or owner breaks off', () => {
    expect(
      join(
        row(1, '1.', 'Alpha.', 'Bravo is done by', 'Governor', 'May'),
        row(2, '', '', 'all staff.', '', ''),
      ),
    ).toEqual(['1. / Alpha. / Bravo is done by|all staff. / Governor / May'])
    expect(
      join(row(1, '1.', 'Alpha.', 'Bravo.', 'Head of', 'May'), row(2, '', '', 'Charlie.', 'Health', '')),
    ).toEqual(['1. / Alpha. / Bravo.|Charlie. / Head of|Health / May'])
  })

  it('joins a row whose list goes on without a number, name or date', () => {
    expect(
      join(
        row(1, '1.', 'Alpha 64.', 'Bravo:|• one', 'Governor', 'May'),
        row(2, '', '65', '• two', '', ''),
        row(2, '2.', 'Charlie.', '• three', 'Governor', 'May'),
      ),
    ).toEqual([
      '1. / Alpha 64.|65 / Bravo:|• one|• two / Governor / May',
      '2. / Charlie. / • three / Governor / May',
    ])
  })

  it('joins a row whose names and dates do not match its paragraphs', () => {
    expect(
      join(
        row(1, '1.', 'Alpha.', 'Bravo.|Charlie.', 'Governor|Governor|Health', 'May|June|July'),
        row(2, '', '', 'Delta.', '', ''),
      ),
    ).toEqual(['1. / Alpha. / Bravo.|Charlie.|Delta. / Governor|Governor|Health / May|June|July'])
  })

  it('leaves a new row alone, and says that it stands after a break', () => {
    expect(
      join(row(1, '1.', 'Alpha.', 'Bravo.', 'Governor', 'May'), row(2, '', '', 'Charlie.', 'Health', 'June')),
    ).toEqual(['1. / Alpha. / Bravo. / Governor / May', ' /  / Charlie. / Health / June !'])
    expect(
      join(row(1, '1.', 'Alpha.', 'Bravo by', 'Governor', 'May'), row(2, '2.', 'a', 'charlie.', '', '')),
    ).toHaveLength(2)
  })

  it('leaves a row alone whose concern cannot go on from the one above', () => {
    expect(
      join(
        row(1, '1.', 'Alpha.', 'Bravo by the', 'Governor', 'May'),
        row(2, '', 'the skills they need.', 'staff.', '', ''),
      ),
    ).toHaveLength(2)
  })

  it('joins a concern that alone goes on', () => {
    expect(
      join(row(1, '1.', 'Alpha and', 'Bravo.', 'Governor', 'May'), row(2, '', 'charlie.', '', '', '')),
    ).toEqual(['1. / Alpha and|charlie. / Bravo. / Governor / May'])
  })

  it('trusts cells that are open below, each for itself', () => {
    expect(
      join(
        row(1, '1.~', 'Alpha and~', 'Bravo.', 'Governor', 'May'),
        row(2, '', 'charlie.', 'Delta.', 'Health', 'June'),
        row(2, '2.', 'Echo.', 'Foxtrot by', 'Governor', 'May'),
        row(3, '3.', 'golf.', 'hotel.', 'Governor', 'May'),
      ),
    ).toEqual([
      '1. / Alpha and|charlie. / Bravo. / Governor / May',
      '- / - / Delta. / Health / June',
      '2. / Echo. / Foxtrot by / Governor / May',
      '3. / golf. / hotel. / Governor / May',
    ])
  })

  it('puts text back to the cell that covers several rows', () => {
    expect(
      join(
        row(1, '1.~', 'Alpha and~', 'Bravo.', 'Governor', 'May'),
        row(1, '-', '-', 'Charlie.~', 'Governor~', 'May~'),
        row(2, '', 'delta.', 'Echo.', '', ''),
      ),
    ).toEqual(['1. / Alpha and|delta. / Bravo. / Governor / May', '- / - / Charlie.|Echo. / Governor / May'])
  })
})
