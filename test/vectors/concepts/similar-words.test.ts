import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createConceptProfiles } from '../../../src/vectors/concepts/concept-profiles.ts'
import { createWordComparison } from '../../../src/vectors/concepts/similar-words.ts'
import { buildWordNetGraph } from '../../../src/vectors/wordnet/build-wordnet-graph.ts'
import { readWordNetFiles } from '../../../src/vectors/wordnet/wordnet-files.ts'

const graph = buildWordNetGraph(await readWordNetFiles({ readFile }), [
  { id: 'help', terms: ['first_aid', 'sticking_plaster'] },
])
const words = createWordComparison(graph, createConceptProfiles(graph))

describe('createWordComparison(graph, profiles)', () => {
  it('finds the word of a text that means most nearly what a word of the question means', () => {
    const found = words.similarWords('no translators', 'Meals for the interpreter')
    expect(found).toMatchObject([{ queryWord: 'translators', textWord: 'interpreter' }])
    expect(found[0]!.similarity).toBeGreaterThan(0.3)
    expect(found[0]!.similarity).toBeLessThanOrEqual(1)
  })

  it('leaves out words that the text has too, in any form', () => {
    expect(words.similarWords('interpreter', 'Interpreters, or translators')).toEqual([])
    expect(words.similarWords('spoke', 'They speak, or interpret')).toEqual([])
  })

  it('leaves out words to which nothing is alike, or that the dictionary lacks', () => {
    expect(words.similarWords('zzyzx and meals', 'An interpreter')).toEqual([])
  })

  it('knows phrases, and puts the most alike first', () => {
    const found = words.similarWords('translators and first aid', 'A sticking plaster for the interpreter')
    expect(found.map(({ queryWord, textWord }) => `${queryWord} ~ ${textWord}`)).toEqual([
      'first aid ~ sticking plaster',
      'translators ~ interpreter',
    ])
    expect(found[0]!.similarity).toBeGreaterThan(found[1]!.similarity)
  })

  it('tells whether the dictionary has a word', () => {
    expect(['meals', 'Interpreter', 'zzyzx', 'the'].map((word) => words.knowsWord(word))).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
