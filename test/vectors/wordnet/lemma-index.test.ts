import { describe, expect, it } from 'vitest'
import { createLemmaIndex } from '../../../src/vectors/wordnet/lemma-index.ts'
import { lemmaTable } from './lemma-table.ts'

const index = createLemmaIndex(lemmaTable('emergency', 'first_aid', 'meal', 'translator'))

describe('createLemmaIndex(graph)', () => {
  it('finds the first, the last and any lemma between, again and again', () => {
    expect(['emergency', 'translator', 'meal', 'meal'].map((lemma) => index.find(lemma))).toEqual([
      0, 3, 2, 2,
    ])
  })

  it('gives −1 for what is no lemma, however alike', () => {
    expect(['', 'mea', 'meals', 'zebra', 'aardvark'].map((lemma) => index.find(lemma))).toEqual([
      -1, -1, -1, -1, -1,
    ])
  })

  it('tells whether any lemma begins with given letters', () => {
    expect(
      ['first_', 'first_aid', 'm', 'first_b', 'translators', 'z'].map((letters) => index.hasPrefix(letters)),
    ).toEqual([true, true, true, false, false, false])
  })

  it('finds nothing in an empty dictionary', () => {
    const empty = createLemmaIndex(lemmaTable())
    expect([empty.find('a'), empty.hasPrefix('a')]).toEqual([-1, false])
  })
})
