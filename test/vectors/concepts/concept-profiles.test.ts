import { describe, expect, it } from 'vitest'
import { createConceptProfiles } from '../../../src/vectors/concepts/concept-profiles.ts'
import { fitConceptView } from '../../support/fit-concept-view.ts'
import { parseProfiles, serialiseProfiles } from '../../../src/vectors/concepts/known-profiles.ts'
import { buildWordNetGraph } from '../../../src/vectors/wordnet/build-wordnet-graph.ts'
import { createLemmaIndex } from '../../../src/vectors/wordnet/lemma-index.ts'
import { tinyWordNet } from '../wordnet/tiny-wordnet.ts'

const graph = buildWordNetGraph(tinyWordNet())
const [translator, interpreter, meal] = ['translator', 'interpreter', 'meal'].map((word) =>
  createLemmaIndex(graph).find(word),
) as [number, number, number]

describe('createConceptProfiles(graph, given)', () => {
  it('makes each profile once, when it is asked for', () => {
    const profiles = createConceptProfiles(graph)
    expect(profiles.made()).toBe(0)
    expect(profiles.of(translator)).toBe(profiles.of(translator))
    profiles.of(meal)
    expect(profiles.made()).toBe(2)
  })

  it('makes only those that were not made before, the same as if all were made now', () => {
    const before = createConceptProfiles(graph)
    before.of(translator)
    const kept = parseProfiles(serialiseProfiles(before.known()))
    const after = createConceptProfiles(graph, kept)
    const anew = createConceptProfiles(graph)
    for (const lemma of [translator, interpreter, meal]) expect(after.of(lemma)).toEqual(anew.of(lemma))
    expect(after.made()).toBe(2)
    expect(after.known().mass).toEqual(anew.known().mass)
  })

  it('needs nothing of the graph for profiles that were made before', () => {
    const before = createConceptProfiles(graph)
    const profile = before.of(translator)
    const hollow = { sha256: graph.sha256 } as typeof graph
    const after = createConceptProfiles(hollow, parseProfiles(serialiseProfiles(before.known())))
    expect(after.of(translator)).toEqual(profile)
    expect(after.made()).toBe(0)
    expect(serialiseProfiles(after.known())).toEqual(serialiseProfiles(before.known()))
  })

  it('does not use those of another graph', () => {
    const other = createConceptProfiles(buildWordNetGraph(tinyWordNet(), [{ id: 'food', terms: ['meal'] }]))
    other.of(translator)
    const profiles = createConceptProfiles(graph, other.known())
    expect(profiles.of(translator)).toEqual(createConceptProfiles(graph).of(translator))
    expect(profiles.made()).toBe(1)
  })

  it('has new words alone made for a corpus that has grown', () => {
    const first = createConceptProfiles(graph)
    fitConceptView(['An interpreter was late'], graph, first)
    const second = createConceptProfiles(graph, first.known())
    const corpus = ['An interpreter was late', 'Meals for the interpreter']
    expect(fitConceptView(corpus, graph, second).embed(corpus)).toEqual(
      fitConceptView(corpus, graph).embed(corpus),
    )
    expect(second.made()).toBe(1)
  })
})

describe('serialiseProfiles(known)', () => {
  it('gives equal bytes whatever order the profiles were made in', () => {
    const [one, other] = [createConceptProfiles(graph), createConceptProfiles(graph)]
    for (const lemma of [meal, translator]) one.of(lemma)
    for (const lemma of [translator, meal]) other.of(lemma)
    expect(serialiseProfiles(one.known())).toEqual(serialiseProfiles(other.known()))
  })

  it('can be read where no profile was made', () => {
    const none = createConceptProfiles(graph).known()
    const profiles = createConceptProfiles(graph, parseProfiles(serialiseProfiles(none)))
    expect(profiles.of(meal)).toEqual(createConceptProfiles(graph).of(meal))
  })
})

describe('parseProfiles(bytes)', () => {
  it('refuses what are no profiles (V005)', () => {
    expect(() => parseProfiles(Uint8Array.of(1))).toThrow(
      expect.objectContaining({
        code: 'V005',
        message: expect.stringContaining('concept profiles kept') as string,
      }),
    )
  })
})
