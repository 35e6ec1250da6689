import { describe, expect, it } from 'vitest'
import type { DomainConcept } from '../../../src/vectors/wordnet/domain-concept.ts'
import { buildWordNetGraph } from '../../../src/vectors/wordnet/build-wordnet-graph.ts'
import { createLemmaIndex } from '../../../src/vectors/wordnet/lemma-index.ts'
import { parseWordNetGraph } from '../../../src/vectors/wordnet/parse-wordnet-graph.ts'
import { serialiseWordNetGraph } from '../../../src/vectors/wordnet/serialise-wordnet-graph.ts'
import type { WordNetGraph } from '../../../src/vectors/wordnet/wordnet-graph.ts'
import { tinyWordNet } from './tiny-wordnet.ts'

const row = (starts: Int32Array, items: Int32Array, i: number): readonly number[] => [
  ...items.subarray(starts[i], starts[i + 1]),
]

function glossOf(graph: WordNetGraph, synset: number): readonly string[] {
  return row(graph.glossStarts, graph.glossLemmas, synset).map((lemma) => spelling(graph, lemma))
}

function spelling(graph: WordNetGraph, lemma: number): string {
  return new TextDecoder().decode(
    graph.spellings.subarray(graph.spellingStarts[lemma], graph.spellingStarts[lemma + 1]),
  )
}

describe('buildWordNetGraph(files, domain)', () => {
  const graph = buildWordNetGraph(tinyWordNet())
  const index = createLemmaIndex(graph)

  it('numbers synsets by part of speech and lemmas by spelling', () => {
    expect(graph.synsets).toBe(9)
    expect(Array.from({ length: graph.lemmas }, (_, lemma) => spelling(graph, lemma))).toEqual([
      'emergency',
      'first_aid',
      'interpret',
      'interpreter',
      'language',
      'linguist',
      'lost',
      'meal',
      'orally',
      'speak',
      'translator',
    ])
  })

  it('gives each lemma its synsets, the most usual first, with weights that sum to 1', () => {
    const lemma = index.find('translator')
    expect(row(graph.senseStarts, graph.senseSynsets, lemma)).toEqual([0, 1])
    const [usual, rare] = graph.senseWeights.subarray(graph.senseStarts[lemma], graph.senseStarts[lemma + 1])
    expect(usual! + rare!).toBeCloseTo(1, 6)
    expect(usual).toBeCloseTo(3.5 / 3.75, 6)
  })

  it('gives no sense to a lemma whose synset no file has', () => {
    expect(row(graph.senseStarts, graph.senseSynsets, index.find('lost'))).toEqual([])
  })

  it('keeps pointers to known synsets, weighed by their kind', () => {
    expect(row(graph.pointerStarts, graph.pointerTargets, 1)).toEqual([2, 6])
    expect(row(graph.pointerStarts, graph.pointerTargets, 2)).toEqual([0, 1])
    expect(row(graph.pointerStarts, graph.pointerTargets, 6)).toEqual([])
    const weight = (synset: number): number => graph.pointerWeights[graph.pointerStarts[synset]!]!
    expect(weight(1)).toBeGreaterThan(weight(2))
  })

  it('links each synset to the content lemmas of its definition, in their base form', () => {
    expect(glossOf(graph, 1)).toEqual(['language'])
    expect(glossOf(graph, 3)).toEqual(['speak'])
    expect(glossOf(graph, 5)).toEqual(['emergency'])
  })

  it("adds the domain's concepts after WordNet's own", () => {
    const domain: readonly DomainConcept[] = [
      { id: 'language-support', terms: ['language line', 'interpreter'], related: ['speak'] },
    ]
    const extended = buildWordNetGraph(tinyWordNet(), domain)
    const extendedIndex = createLemmaIndex(extended)
    expect(extended.synsets).toBe(10)
    expect(row(extended.senseStarts, extended.senseSynsets, extendedIndex.find('language_line'))).toEqual([9])
    expect(row(extended.senseStarts, extended.senseSynsets, extendedIndex.find('interpreter'))).toEqual([
      9, 1,
    ])
    expect(glossOf(extended, 9)).toEqual(['interpreter', 'language', 'language_line', 'speak'])
  })

  it.each(['data.noun', 'index.sense'] as const)(
    'tells when %s is not of the expected form (V003)',
    (file) => {
      const files = { ...tinyWordNet(), [file]: new Uint8Array() }
      expect(() => buildWordNetGraph(files)).toThrow(
        expect.objectContaining({
          code: 'V003',
          message: expect.stringContaining(file) as string,
          remedy: expect.stringContaining('npm ci') as string,
        }),
      )
    },
  )
})

describe('parseWordNetGraph(bytes)', () => {
  const graph = buildWordNetGraph(tinyWordNet())
  const bytes = serialiseWordNetGraph(graph)

  it('gives back what was serialised, from any place in memory', () => {
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(parseWordNetGraph(bytes)).toEqual(graph)
    expect(parseWordNetGraph(shifted.subarray(1))).toEqual(graph)
  })

  it('names equal graphs the same and others not', () => {
    const other = buildWordNetGraph(tinyWordNet(), [{ id: 'food', terms: ['meal'] }])
    expect(buildWordNetGraph(tinyWordNet()).sha256).toBe(graph.sha256)
    expect(other.sha256).not.toBe(graph.sha256)
  })

  it.each([
    ['too short', bytes.subarray(0, 8)],
    ['another file', new Uint8Array(100)],
    ['cut off', bytes.subarray(0, bytes.length - 4)],
  ])('refuses bytes that are %s (V001)', (_, damaged) => {
    expect(() => parseWordNetGraph(damaged)).toThrow(
      expect.objectContaining({ code: 'V001', remedy: expect.stringContaining('Delete') as string }),
    )
  })
})
