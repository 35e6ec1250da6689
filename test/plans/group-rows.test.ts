import { describe, expect, it } from 'vitest'
import { groupRows } from '../../src/plans/group-rows.ts'
import type { ActionRow } from '../../src/plans/plan-draft.ts'

/** A row of texts, each owner with a target. */
const row = (texts: readonly string[], owners: readonly string[] = [], afterBreak = false): ActionRow => ({
  paragraphs: texts.map((text) => ({ text, isItem: false })),
  owners,
  targets: owners.map(() => 'May 2025'),
  place: { file: 'a.txt', line: 1 },
  afterBreak,
})

const outline = (rows: readonly ActionRow[]): unknown =>
  groupRows(rows).map(({ paragraphs, owners }) => [paragraphs.map(({ text }) => text), owners])

describe('groupRows(rows)', () => {
  it('joins rows of owners and targets to the row that they answer', () => {
    expect(outline([row(['Alpha.', 'Bravo.'], ['Governor']), row([], ['Oxleas'])])).toEqual([
      [
        ['Alpha.', 'Bravo.'],
        ['Governor', 'Oxleas'],
      ],
    ])
  })

  it('joins texts that a page parts where answers for them stand before or come after', () => {
    const after = [row(['Alpha.', 'Bravo.'], ['Governor']), row(['Charlie.'], [], true), row([], ['Oxleas'])]
    expect(outline(after)).toEqual([
      [
        ['Alpha.', 'Bravo. Charlie.'],
        ['Governor', 'Oxleas'],
      ],
    ])
    const before = [row(['Alpha.'], ['Governor', 'Oxleas']), row(['Bravo.'], [], true)]
    expect(outline(before)).toEqual([
      [
        ['Alpha.', 'Bravo.'],
        ['Governor', 'Oxleas'],
      ],
    ])
  })

  it('leaves texts alone that go on with an answered one', () => {
    expect(outline([row(['Alpha will'], ['Governor']), row(['be held.'], [], true)])).toHaveLength(2)
  })
})
