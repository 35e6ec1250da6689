import { describe, expect, it } from 'vitest'
import { layoutOf, textStyle, type CellStyle } from '../../../src/report/html/table-layout.ts'

describe('layoutOf(styles, hasRowHeads)', () => {
  it.each<[string, readonly CellStyle[], boolean, string]>([
    ['two texts side by side', ['q', 'q'], false, 'texts'],
    ['two texts and what they are about', ['q', 'q'], true, 'cards'],
    ['two texts with a number', ['q', 'q', 'n'], false, 'cards'],
    ['one long text', ['q', 'short', 'p'], true, 'plain'],
    ['short texts', ['short', 'short'], false, 'plain'],
    ['many numbers', ['short', 'n', 'n', 'n', 'n', 'n', 'n', 'n', 'n'], true, 'plain'],
    ['more than a page is wide', ['short', 'q', 'p', 'p', 'q', 'p'], true, 'cards many'],
  ])('%s', (_, styles, hasRowHeads, layout) => {
    expect(layoutOf(styles, hasRowHeads)).toBe(layout)
  })
})

describe('textStyle(longest)', () => {
  it('tells long texts from short ones', () => {
    expect([80, 81].map(textStyle)).toEqual(['short', 'q'])
  })
})
