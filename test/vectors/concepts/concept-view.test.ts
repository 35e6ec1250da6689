import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fitConceptView } from '../../support/fit-concept-view.ts'
import { sparseDot } from '../../support/sparse-dot.ts'
import { buildWordNetGraph } from '../../../src/vectors/wordnet/build-wordnet-graph.ts'
import { parseDomainConcepts } from '../../../src/vectors/wordnet/parse-domain-concepts.ts'
import { readWordNetFiles } from '../../../src/vectors/wordnet/wordnet-files.ts'
import { tinyWordNet } from '../wordnet/tiny-wordnet.ts'

const corpus = [
  'Professional interpreters were not used enough.',
  'Illicit drugs were easy to get.',
  'Food was poor and prisoners were hungry.',
  'Use of force had risen.',
  'Prisoners were released without housing.',
]
const synonyms = parseDomainConcepts(await readFile('models/synonyms.json', 'utf8'), 'models/synonyms.json')
const graph = buildWordNetGraph(await readWordNetFiles({ readFile }), synonyms)
const view = fitConceptView(corpus, graph)

/** The text of the corpus that a query is nearest to. */
function nearest(query: string): string {
  const rows = view.embed([query, ...corpus])
  const similarities = corpus.map((_, i) => sparseDot(rows, 0, rows, i + 1))
  return corpus[similarities.indexOf(Math.max(...similarities))]!
}

describe('fitConceptView(corpus, graph)', () => {
  it.each([
    ['a translator for foreigners', 0],
    ['narcotics', 1],
    ['lunch and dinner', 2],
    ['restraint with batons', 3],
    ['homelessness', 4],
  ])('finds a text that shares no word with "%s"', (query, i) => {
    expect(nearest(query)).toBe(corpus[i])
  })

  it('gives rows of length 1, and none for a text without a known word', () => {
    const rows = view.embed(['narcotics', 'zzyzx of the'])
    expect(sparseDot(rows, 0, rows, 0)).toBeCloseTo(1, 5)
    expect(sparseDot(rows, 1, rows, 1)).toBe(0)
  })

  it('does not depend on the order of the corpus', () => {
    expect(fitConceptView([...corpus].reverse(), graph).embed(corpus)).toEqual(view.embed(corpus))
  })

  it('works with any graph of the form, and with an empty corpus', () => {
    const tiny = fitConceptView([], buildWordNetGraph(tinyWordNet()))
    const rows = tiny.embed(['a translator', 'an interpreter', 'a meal'])
    expect(sparseDot(rows, 0, rows, 1)).toBeGreaterThan(sparseDot(rows, 0, rows, 2))
  })
})
