import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSentences } from '../../src/text/parse-sentences.ts'

describe('parseSentences(text)', () => {
  it('splits after closing marks', () => {
    expect(parseSentences('Food was poor. Why? Nobody asked!')).toEqual([
      'Food was poor.',
      'Why?',
      'Nobody asked!',
    ])
  })

  it('does not split after abbreviations, initials or within numbers', () => {
    const text = 'Mr. J. Smith waited 2.5 hours, e.g. at St. Mary’s, on 4.30 p.m. buses.'
    expect(parseSentences(text)).toEqual([text])
  })

  it('keeps a closing quotation mark with its sentence', () => {
    expect(parseSentences('He said "no." Then he left.')).toEqual(['He said "no."', 'Then he left.'])
  })

  it('splits at line breaks and bullets, which it drops', () => {
    expect(parseSentences('It will include: • a review; • a log\nGovernor')).toEqual([
      'It will include',
      'a review',
      'a log',
      'Governor',
    ])
  })

  it('loses no letter', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Mr.', 'cell', 'A', '1.10', '?', '.', '\n', '"', '•', 'e.g.')),
        (words) => {
          const text = words.join(' ')
          expect(letters(parseSentences(text).join(''))).toBe(letters(text))
        },
      ),
    )
  })
})
