import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords } from '../../src/util/folded-words.ts'

const wordsOf = (text: string) => foldedWords(text).map(({ word }) => word)

describe('foldedWords(text)', () => {
  it('gives words in small letters without accents, and where they stand', () => {
    expect(foldedWords('Zoë O’Neill')).toEqual([
      { word: 'zoe', start: 0, end: 3 },
      { word: 'o', start: 4, end: 5 },
      { word: 'neill', start: 6, end: 11 },
    ])
  })

  it('takes a letter with its accent apart for the letter, and both for one place', () => {
    expect(foldedWords('Jose\u0301 5')).toEqual([
      { word: 'jose', start: 0, end: 5 },
      { word: '5', start: 6, end: 7 },
    ])
  })

  it('does not see what no reader sees', () => {
    expect(wordsOf('Smi\u00ADth Jo\u200Bnes R\u202Eoe Bl\u0001ack Gr\uFFFEeen \uD800Brown\uFEFF')).toEqual([
      'smith',
      'jones',
      'roe',
      'black',
      'green',
      'brown',
    ])
  })

  it('parts words at line breaks, hyphens and any punctuation', () => {
    expect(wordsOf('a\nb\tc\u0085d-e—f«g»h😀i')).toEqual('a b c d e f g h i'.split(' '))
  })

  it('reads ligatures and wide letters as plain ones', () => {
    expect(wordsOf('Griﬃths Ｓｍｉｔｈ')).toEqual(['griffiths', 'smith'])
  })

  it('gives places that lie in the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = foldedWords(text)
        for (const [i, { word, start, end }] of words.entries()) {
          expect(word).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(i === 0 ? 0 : words[i - 1]!.end)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
