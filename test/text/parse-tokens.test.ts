import { describe, expect, it } from 'vitest'
import { parseTokens } from '../../src/text/parse-tokens.ts'

describe('parseTokens(text)', () => {
  it('gives lower-case words in order, without marks', () => {
    expect(parseTokens('Illicit drugs, again: (Illicit) drugs!')).toEqual([
      'illicit',
      'drugs',
      'again',
      'illicit',
      'drugs',
    ])
  })

  it('takes a hyphen for a separator, so that both spellings are the same', () => {
    expect(parseTokens('use-of-force')).toEqual(parseTokens('use of force'))
    expect(parseTokens('self-harm')).toEqual(['self', 'harm'])
  })

  it('joins re- and co-, which are written either way', () => {
    expect(parseTokens('re-offending, co-ordinate')).toEqual(['reoffending', 'coordinate'])
  })

  it('keeps numbers whole and letters with digits together', () => {
    expect(parseTokens('1.10, 24/7, 2,500 and CAS3 on the 2nd')).toEqual([
      '1.10',
      '24/7',
      '2,500',
      'and',
      'cas3',
      'on',
      'the',
      '2nd',
    ])
  })

  it('drops possessives and keeps contractions, whichever apostrophe is used', () => {
    expect(parseTokens("prisoners' and the prison’s wasn’t")).toEqual([
      'prisoners',
      'and',
      'the',
      'prison',
      "wasn't",
    ])
  })

  it('reads ligatures and soft hyphens as the letters they stand for', () => {
    expect(parseTokens('o\ufb03cers re\u00adgime')).toEqual(['officers', 'regime'])
  })

  it('gives nothing for a text without words', () => {
    expect(parseTokens(' … – ')).toEqual([])
  })
})
