import { describe, expect, it } from 'vitest'
import { parseTokens } from '../../../src/text/parse-tokens.ts'
import { parseLemmas } from '../../../src/vectors/concepts/parse-lemmas.ts'
import { createLemmaIndex } from '../../../src/vectors/wordnet/lemma-index.ts'
import { lemmaTable } from '../wordnet/lemma-table.ts'

const lemmas = [
  'aid',
  'cell',
  'first_aid',
  'of',
  'out_of',
  'shop',
  'time',
  'time_out',
  'time_out_of_cell',
  'work',
  'workshop',
  'x-ray',
]
const dictionary = createLemmaIndex(lemmaTable(...lemmas))
const lemmasIn = (text: string): readonly (string | undefined)[] =>
  parseLemmas(parseTokens(text), dictionary).map((lemma) => lemmas[lemma])

describe('parseLemmas(tokens, dictionary)', () => {
  it('gives content words in their base form and leaves out what the dictionary lacks', () => {
    expect(lemmasIn('The cells, of course, had naloxone')).toEqual(['cell'])
  })

  it('gives the longest phrase at each place beside its words', () => {
    expect(lemmasIn('Time out of cell')).toEqual(['time', 'time_out_of_cell', 'cell'])
    expect(lemmasIn('First aid, first')).toEqual(['first_aid', 'aid'])
  })

  it('finds phrases in the plural, and those spelt with a hyphen or in one word', () => {
    expect(lemmasIn('X-rays')).toEqual(['x-ray'])
    expect(lemmasIn('work shops')).toEqual(['work', 'workshop', 'shop'])
  })

  it('repeats what occurs repeatedly', () => {
    expect(lemmasIn('cell after cell')).toEqual(['cell', 'cell'])
  })
})
