import { describe, expect, it } from 'vitest'
import { keywordCoherence } from '../../src/themes/keyword-coherence.ts'
import { phraseCoherence } from '../../src/themes/phrase-coherence.ts'
import { passageVectors } from '../../src/vectors/passage-vectors.ts'

const texts = ['drug tests and cold food', 'drug tests', 'cold food', 'cold drug', 'windows', 'windows']

describe('keywordCoherence(keywords, vectors)', () => {
  it('is what counting in whole texts gives', () => {
    const groups = [
      ['drug tests', 'cold food'],
      ['drug', 'cold', 'food'],
      ['windows', 'drug'],
      ['windows'],
      [],
    ]
    const found = keywordCoherence(groups, passageVectors(texts, 1))
    expect(found).toEqual(groups.map((keywords) => phraseCoherence(keywords, texts)))
    expect(found[2]).toBe(-1)
  })
})
