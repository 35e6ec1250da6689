import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOfflineEmbedder } from '../../src/vectors/offline-embedder.ts'
import {
  createOfflineEncoder,
  parseOfflineEncoder,
  serialiseOfflineEncoder,
} from '../../src/vectors/offline-encoder.ts'
import { buildWordNetGraph } from '../../src/vectors/wordnet/build-wordnet-graph.ts'
import { tinyWordNet } from './wordnet/tiny-wordnet.ts'

const graph = buildWordNetGraph(tinyWordNet())
const word = fc.constantFrom(
  'translator',
  'interpreters',
  'language',
  'meals',
  'first aid',
  'late',
  'zzyzx',
  'the',
)
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))

describe('createOfflineEncoder(state, graph, profiles)', () => {
  it('gives the vectors of the embedder that learnt it, bit by bit, once written and read', async () => {
    const corpora = fc.array(text, { minLength: 1, maxLength: 6 })
    const options = fc.constantFrom(
      {},
      { dims: 2 },
      { landmarks: 2 },
      { weights: { lexical: 1, concepts: 0 } },
    )
    await fc.assert(
      fc.asyncProperty(corpora, fc.array(text, { maxLength: 4 }), options, async (corpus, others, how) => {
        const embedder = fitOfflineEmbedder(corpus, graph, how)
        const bytes = serialiseOfflineEncoder(embedder.encoder())
        const encoder = createOfflineEncoder(parseOfflineEncoder(bytes), graph)
        expect(encoder.fingerprint).toBe(embedder.fingerprint)
        const asked = [...others, ...corpus]
        expect(await encoder.embed(asked)).toEqual(await embedder.embed(asked))
        expect(
          serialiseOfflineEncoder(fitOfflineEmbedder([...corpus].reverse(), graph, how).encoder()),
        ).toEqual(bytes)
      }),
      { numRuns: 60 },
    )
  })

  it('tells how much of a text lies in the space of the corpus', () => {
    const embedder = fitOfflineEmbedder(['Meals were late', 'An interpreter'], graph)
    const encoder = createOfflineEncoder(embedder.encoder(), graph)
    const { data, dims } = encoder.project(['interpreter', 'interpreter and first aid', 'zzyzx'])
    const lengths = [0, 1, 2].map((i) => Math.hypot(...data.subarray(i * dims, (i + 1) * dims)))
    expect(lengths[0]).toBeCloseTo(1, 1)
    expect(lengths[1]).toBeLessThan(0.9)
    expect(lengths[1]).toBeGreaterThan(0.2)
    expect(lengths[2]).toBe(0)
  })
})

describe('parseOfflineEncoder(bytes)', () => {
  it('refuses what is no encoder (V005)', () => {
    expect(() => parseOfflineEncoder(Uint8Array.of(1))).toThrow(
      expect.objectContaining({
        code: 'V005',
        message: expect.stringContaining('The encoder kept') as string,
      }),
    )
  })
})
