import { describe, expect, it } from 'vitest'
import { hasUnknownLetters } from '../../../src/documents/pdf/unknown-letters.ts'

const page = (text: string): Parameters<typeof hasUnknownLetters>[0] => ({
  runs: [{ text, x: 0, y: 0, width: 1, size: 1, afterBlank: false }],
})

describe('hasUnknownLetters(page)', () => {
  it('tells a page of signs without letters from one of text with some bullets', () => {
    expect(hasUnknownLetters(page('\uE001\uE002 '.repeat(100)))).toBe(true)
    expect(hasUnknownLetters(page(`${'alpha bravo '.repeat(30)}\uF0B7\uF0B7\uFFFD`))).toBe(false)
    expect(hasUnknownLetters(page('\uFFFD\uFFFD'))).toBe(false)
  })
})
