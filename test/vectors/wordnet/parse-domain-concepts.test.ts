import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { graphKey } from '../../../src/vectors/wordnet/graph-key.ts'
import { parseDomainConcepts } from '../../../src/vectors/wordnet/parse-domain-concepts.ts'

const entry = { id: 'food', terms: ['food', 'meal'], related: ['kitchen'] }

describe('parseDomainConcepts(json, file)', () => {
  it('gives the concepts in order; related words may be left out', () => {
    const json = JSON.stringify([entry, { id: 'visits', terms: ['visit'] }])
    expect(parseDomainConcepts(json, 'synonyms.json')).toEqual([
      entry,
      { id: 'visits', terms: ['visit'], related: [] },
    ])
  })

  it.each([
    ['no JSON', '[', 'no JSON'],
    ['no terms', JSON.stringify([{ ...entry, terms: [] }]), '0.terms'],
    ['an unknown field', JSON.stringify([{ ...entry, term: 'x' }]), '"term"'],
    ['an id twice', JSON.stringify([entry, entry]), 'food: occurs more than once'],
  ])('tells of %s, and where (V004)', (_, json, told) => {
    expect(() => parseDomainConcepts(json, 'synonyms.json')).toThrow(
      expect.objectContaining({
        code: 'V004',
        message: expect.stringMatching(new RegExp(`^synonyms\\.json .*${told}`)) as string,
        remedy: expect.stringContaining('Correct') as string,
      }),
    )
  })

  it('reads the list of the release, in which no concept names one thing twice', async () => {
    const concepts = parseDomainConcepts(
      await readFile('models/synonyms.json', 'utf8'),
      'models/synonyms.json',
    )
    for (const { terms, related = [] } of concepts) {
      const words = [...terms, ...related]
      expect(words).toEqual([...new Set(words)])
    }
  })
})

describe('graphKey(domain)', () => {
  it('changes with the concepts and can name a file', () => {
    expect(graphKey([entry])).toMatch(/^[a-z0-9.-]+$/)
    expect(graphKey([entry])).toBe(graphKey([{ ...entry }]))
    expect(graphKey([entry])).not.toBe(graphKey([]))
  })
})
