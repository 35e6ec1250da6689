import { describe, expect, it } from 'vitest'
import { createStemmer } from '../../src/text/create-stemmer.ts'
import { isContentWord, parseTerms } from '../../src/text/parse-terms.ts'

describe('parseTerms(text, stem)', () => {
  it('gives the stems of content words as often as they occur', () => {
    expect(parseTerms('Prisoners were not in the prison; a prisoner was.', createStemmer())).toEqual([
      'prison',
      'prison',
      'prison',
    ])
  })

  it('leaves out numbers, function words and single letters', () => {
    expect(parseTerms('By 31 March 2025 they could not, on B wing', createStemmer())).toEqual([
      'march',
      'wing',
    ])
  })
})

describe('isContentWord(token)', () => {
  it.each([
    ['medicine', true],
    ['cas3', true],
    ["wasn't", false],
    ['24/7', false],
    ['b', false],
  ])('%s: %s', (token, expected) => {
    expect(isContentWord(token)).toBe(expected)
  })
})

describe('createStemmer()', () => {
  it('gives one stem to the forms of a word, the first time and the next', () => {
    const stem = createStemmer()
    const stems = ['translate', 'translated', 'translating', 'translation', 'translated'].map(stem)
    expect(new Set(stems)).toEqual(new Set(['translat']))
  })
})
