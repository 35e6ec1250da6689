import { describe, expect, it } from 'vitest'
import { collectSenses } from '../../../src/vectors/wordnet/collect-senses.ts'
import { parseSenses } from '../../../src/vectors/wordnet/parse-senses.ts'
import { synsetKey } from '../../../src/vectors/wordnet/parse-synsets.ts'

const index = 'cell%1:06:03:: 00000100 1 71\ncell%1:03:00:: 00000200 4 44\ncold%5:00:00:x:00 00000300 1 0\n'

describe('parseSenses(file)', () => {
  it('reads lemma, synset, rank and count of each line', () => {
    expect([...parseSenses(index)][1]).toEqual({
      lemma: 'cell',
      synset: synsetKey('n', 200),
      rank: 4,
      tagCount: 44,
    })
  })

  it('takes the satellites of adjectives for adjectives', () => {
    expect([...parseSenses(index)][2]!.synset).toBe(synsetKey('a', 300))
  })
})

describe('collectSenses(index)', () => {
  it('gathers the senses by lemma and weighs each by its count over the root of its rank', () => {
    expect(collectSenses(index)).toEqual({
      lemmas: ['cell', 'cold'],
      starts: [0, 2, 3],
      synsets: [synsetKey('n', 100), synsetKey('n', 200), synsetKey('a', 300)],
      weights: [71.5, 22.25, 0.5],
    })
  })

  it('gives no lemma for an empty file', () => {
    expect(collectSenses('')).toMatchObject({ lemmas: [], starts: [0] })
  })
})
