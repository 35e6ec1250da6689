import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStemmer } from '../../src/text/create-stemmer.ts'
import { internTerms } from '../../src/text/intern-terms.ts'
import { parseTerms } from '../../src/text/parse-terms.ts'

describe('internTerms(texts, stem)', () => {
  it('numbers terms by their first occurrence and keeps their order', () => {
    const { terms, starts, ids } = internTerms(['Drugs and drug tests', '', 'the tests'], createStemmer())
    expect(terms).toEqual(['drug', 'test'])
    expect([...starts]).toEqual([0, 3, 3, 4])
    expect([...ids]).toEqual([0, 0, 1, 1])
  })

  it('finds what parseTerms finds', () => {
    const word = fc.constantFrom(
      're-offending',
      'Prisoners’',
      'the',
      '2,500',
      'CCTV',
      'was',
      'cells',
      'cell',
      'naïve',
      '—',
    )
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 900 }), { maxLength: 4 }), (texts) => {
        const stem = createStemmer()
        const lines = texts.map((words) => words.join(' '))
        const { terms, starts, ids } = internTerms(lines, stem)
        for (const [i, line] of lines.entries())
          expect(Array.from(ids.subarray(starts[i], starts[i + 1]), (id) => terms[id])).toEqual(
            parseTerms(line, stem),
          )
      }),
      { numRuns: 30 },
    )
  })

  it('takes any number of words', () => {
    const words = Array.from({ length: 2500 }, (_, i) => `word${'abcdefghij'[i % 10]!}`)
    const { terms, ids } = internTerms([words.join(' ')], (word) => word)
    expect(terms).toHaveLength(10)
    expect([...ids]).toEqual(words.map((_, i) => i % 10))
  })
})
