import { describe, expect, it } from 'vitest'
import { visibleText } from '../../src/util/visible-text.ts'

describe('visibleText(text)', () => {
  it('takes out controls, marks of direction and halves of characters', () => {
    expect(visibleText('a\u0000b\u202Ec\u2066d\uD800e\uDC00f\u001B[31m')).toBe('abcdef[31m')
  })

  it('takes out what is no character and what XML may not hold', () => {
    expect(visibleText('a\uFFFEb\uFFFFc\uFEFFd\u000Be\u0085f')).toBe('abcde f')
  })

  it('keeps line breaks, tabs, accents and characters beyond the first plane', () => {
    expect(visibleText('a\n\té 👩‍🏫 😀')).toBe('a\n\té 👩‍🏫 😀')
  })
})
