import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPhraseFinder } from '../../../src/report/redaction/phrase-finder.ts'

const found = (phrases: readonly string[], text: string): readonly string[] =>
  createPhraseFinder(phrases)(text).map(({ phrase, start, end }) => `${phrase}:${text.slice(start, end)}`)

describe('createPhraseFinder(phrases)', () => {
  it.each([
    ['any case', 'ALPHA bravo said', 'ALPHA bravo'],
    ['over a line break', 'by Alpha\n  Bravo.', 'Alpha\n  Bravo'],
    ['with punctuation between', 'by Alpha, Bravo and', 'Alpha, Bravo'],
    ['with a hyphen between', 'the Alpha-Bravo plan', 'Alpha-Bravo'],
    ['in the possessive', 'Alpha Bravo’s cell', 'Alpha Bravo'],
    ['broken at the end of a line', 'by Alpha Bra-\nvo now', 'Alpha Bra-\nvo'],
    ['broken in its first word', 'by Al- pha Bravo now', 'Al- pha Bravo'],
    ['with accents', 'by Álpha Bravó', 'Álpha Bravó'],
    ['with unseen characters', 'by Al\u00ADpha\u200B Bra\u202Evo', 'Al\u00ADpha\u200B Bra\u202Evo'],
  ])('finds a phrase %s', (_, text, words) => {
    expect(found(['Alpha Bravo'], text)).toEqual([`0:${words}`])
  })

  it.each(['Alphabet Bravo', 'Alpha Bravoes', 'Alpha or Bravo', 'AlphaBravo', 'Alpha1 Bravo', 'alpha', ''])(
    'does not take %j for it',
    (text) => {
      expect(found(['Alpha Bravo'], text)).toEqual([])
    },
  )

  it('does not join words that stand far apart', () => {
    expect(found(['Alpha Bravo'], `Alpha ${'.'.repeat(20)} Bravo`)).toEqual([])
  })

  it('finds names with apostrophes and hyphens however they are printed', () => {
    for (const text of ['O’Neill', "o'neill's", 'ONeill', 'O Neill', 'O-NEILL'])
      expect(found(["O'Neill"], text)).toHaveLength(1)
    for (const text of ['J.P. Alpha-Bravo', 'JP Alpha Bravo', 'J P AlphaBravo'])
      expect(found(['J.P. Alpha-Bravo'], text)).toHaveLength(1)
    expect(found(["Alpha's"], 'Alpha and Alpha’s')).toEqual(['0:Alpha', '0:Alpha'])
  })

  it('takes the longest of those that begin at one word, and none twice', () => {
    expect(found(['Alpha', 'Alpha Bravo', 'Bravo'], 'Alpha Bravo, Bravo, alpha')).toEqual([
      '1:Alpha Bravo',
      '2:Bravo',
      '0:alpha',
    ])
  })

  it('finds a phrase in every text made of it', () => {
    const word = fc.stringMatching(/^[A-Za-z]{2,8}$/)
    const around = fc.stringMatching(/^[ .,;()\n]{1,6}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        around,
        around,
        (words, before, between) => {
          const text = `x${before}${words.map((one) => one.toUpperCase()).join(between)}${before}y`
          expect(found([words.join(' ')], text).length).toBeGreaterThanOrEqual(1)
        },
      ),
    )
  })
})
