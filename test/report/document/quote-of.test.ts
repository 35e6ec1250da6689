import { describe, expect, it } from 'vitest'
import { quoteOf, quotePart } from '../../../src/report/document/quote-of.ts'

const quote = (text: string, isCut: boolean) => ({ kind: 'quote', text, isCut })

describe('quoteOf(text, limit)', () => {
  it('cuts between words and marks the cut', () => {
    expect(quoteOf('alpha bravo charlie', 13)).toEqual(quote('alpha bravo', true))
    expect(quoteOf('alpha bravo, charlie', 14)).toEqual(quote('alpha bravo', true))
    expect(quoteOf('alpha bravo', 11)).toEqual(quote('alpha bravo', false))
    expect(quoteOf('alpha bravo')).toEqual(quote('alpha bravo', false))
  })

  it('cuts within a word that alone is too long', () => {
    expect(quoteOf('aaaaaaaa', 4)).toEqual(quote('aaaa', true))
  })
})

describe('quotePart(part, text)', () => {
  it('is cut where the sentence goes on', () => {
    expect(quotePart('alpha bravo', 'alpha bravo charlie.')).toEqual(quote('alpha bravo', true))
    expect(quotePart('alpha bravo.', 'alpha bravo. Charlie.')).toEqual(quote('alpha bravo.', false))
    expect(quotePart('alpha bravo', 'alpha bravo')).toEqual(quote('alpha bravo', false))
  })
})
