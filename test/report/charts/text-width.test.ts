import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/report/charts/text-width.ts'

describe('textWidth(text, size, isBold)', () => {
  it('adds up the widths of characters, wide ones counting more', () => {
    expect(textWidth('', 10)).toBe(0)
    expect(textWidth('ii', 10)).toBeCloseTo(6.4)
    expect(textWidth('m', 10)).toBeGreaterThan(2 * textWidth('i', 10))
  })

  it('grows with the size, and for bold letters', () => {
    expect(textWidth('alpha', 24)).toBeCloseTo(2 * textWidth('alpha', 12))
    expect(textWidth('alpha', 12, true)).toBeGreaterThan(textWidth('alpha', 12))
  })

  it('takes a character that it does not know for a wide one, an emoji for one character', () => {
    expect(textWidth('字', 10)).toBe(11)
    expect(textWidth('😀', 10)).toBe(13)
  })
})
