import { describe, expect, it } from 'vitest'
import { parseEmbeddingMemory, serialiseEmbeddingMemory } from '../../src/vectors/embedding-memory.ts'
import { matrixDot } from '../support/matrix-dot.ts'
import { fitOfflineEmbedder, offlineFingerprint } from '../../src/vectors/offline-embedder.ts'
import { sparseDot } from '../support/sparse-dot.ts'
import { buildWordNetGraph } from '../../src/vectors/wordnet/build-wordnet-graph.ts'
import { tinyWordNet } from './wordnet/tiny-wordnet.ts'

const graph = buildWordNetGraph(tinyWordNet())
const corpus = ['A translator was late', 'The interpreter was late', 'Meals were late', 'Meals were cold']

describe('fitOfflineEmbedder(corpus, graph, options)', () => {
  const embedder = fitOfflineEmbedder(corpus, graph)

  it('gives vectors of length 1 whose dot products are the weighted sum of those of the views', async () => {
    const weights = { lexical: 0.15, lsa: 0, concepts: 0.85 }
    const vectors = await embedder.embed(corpus)
    for (const i of corpus.keys()) {
      for (const j of corpus.keys()) {
        const expected = embedder.views.reduce((sum, view) => {
          const rows = view.embed(corpus)
          return sum + weights[view.name] * sparseDot(rows, i, rows, j)
        }, 0)
        expect(matrixDot(vectors, i, vectors, j)).toBeCloseTo(expected, 4)
      }
    }
    expect(embedder.varianceKept()).toBeCloseTo(1, 6)
  })

  it('embeds texts that are not in the corpus, and nothing known as zeros', async () => {
    const vectors = await embedder.embed(['linguist', 'zzyzx', ...corpus])
    expect(matrixDot(vectors, 0, vectors, 0)).toBeCloseTo(1, 5)
    expect(matrixDot(vectors, 1, vectors, 1)).toBe(0)
    expect(matrixDot(vectors, 0, vectors, 2)).toBeGreaterThan(matrixDot(vectors, 0, vectors, 5))
  })

  it('gives no more numbers than asked for and tells what is lost', async () => {
    const small = fitOfflineEmbedder(corpus, graph, { dims: 2 })
    expect((await small.embed(corpus)).dims).toBe(2)
    expect(small.varianceKept()).toBeGreaterThan(0.4)
    expect(small.varianceKept()).toBeLessThan(0.99)
  })

  it('takes a few texts to stand for a corpus that is larger than the landmarks', async () => {
    const few = fitOfflineEmbedder(corpus, graph, { landmarks: 2 })
    expect(await few.embed(corpus)).toMatchObject({ rows: 4, dims: 2 })
  })

  it('does not look at a view without weight', async () => {
    const weights = { lexical: 1, concepts: 0 }
    const lexical = fitOfflineEmbedder(corpus, graph, { weights })
    const [vectors, rows] = [await lexical.embed(corpus), lexical.views[0]!.embed(corpus)]
    expect(matrixDot(vectors, 0, vectors, 1)).toBeCloseTo(sparseDot(rows, 0, rows, 1), 6)
    expect(lexical.profiles.made()).toBe(0)
  })

  it('keeps the rows of a large corpus packed, nearly as they are, and none of them for later', async () => {
    const large = fitOfflineEmbedder(corpus, graph, { large: 3 })
    expect(large.fingerprint).not.toBe(embedder.fingerprint)
    const [packed, plain] = [large.rowsOf(corpus), embedder.rowsOf(corpus)]
    for (const name of ['lexical', 'lsa', 'concepts'] as const) {
      const [a, b] = [packed[name].take([1, 0]), plain[name].take([1, 0])]
      expect(a.starts).toEqual(b.starts)
      expect(Math.abs(sparseDot(a, 0, a, 1) - sparseDot(b, 0, b, 1))).toBeLessThan(0.01)
    }
    const [few, all] = [await large.embed(corpus), await embedder.embed(corpus)]
    expect(Math.abs(matrixDot(few, 0, few, 1) - matrixDot(all, 0, all, 1))).toBeLessThan(0.01)
    expect(large.newMemory()).toBeUndefined()
  })

  it('remembers no sparse row of texts that only their vectors were asked of', async () => {
    const dense = fitOfflineEmbedder(corpus, graph)
    await dense.embed(corpus)
    expect(dense.newMemory()!.views.concepts.texts).toEqual([])
    expect(dense.memoryBytes()).toBe(corpus.length * 256 * 4)
    const rows = dense.views.map((view) => view.embed(corpus).columns.length)
    expect(dense.memoryBytes()).toBe(corpus.length * 256 * 4 + 8 * rows.reduce((a, b) => a + b, 0))
  })

  it('does not depend on the order of the corpus', async () => {
    const other = fitOfflineEmbedder([...corpus].reverse(), graph)
    expect(other.fingerprint).toBe(embedder.fingerprint)
    expect(await other.embed(corpus)).toEqual(await fitOfflineEmbedder(corpus, graph).embed(corpus))
  })
})

describe('offlineFingerprint(corpus, graph, options)', () => {
  it("is the embedder's, and another for another corpus, graph or setting", () => {
    const otherGraph = buildWordNetGraph(tinyWordNet(), [{ id: 'food', terms: ['meal'] }])
    const fingerprints = [
      offlineFingerprint(corpus, graph),
      offlineFingerprint(corpus.slice(1), graph),
      offlineFingerprint(corpus, otherGraph),
      offlineFingerprint(corpus, graph, { dims: 2 }),
    ]
    expect(new Set(fingerprints).size).toBe(4)
    expect(fingerprints[0]).toBe(fitOfflineEmbedder(corpus, graph).fingerprint)
  })
})

describe('newMemory()', () => {
  it('keeps all that was made, so that the next embedder makes nothing', async () => {
    const first = fitOfflineEmbedder(corpus, graph)
    expect(first.newMemory()).toBeUndefined()
    const rows = first.views.map((view) => view.embed([...corpus, 'linguist']))
    const vectors = await first.embed(corpus)
    const memory = parseEmbeddingMemory(serialiseEmbeddingMemory(first.newMemory()!))

    // A graph without content cannot make these rows: they must come from the memory.
    const hollow = { ...graph, lemmas: 0 }
    const second = fitOfflineEmbedder(corpus, hollow, { memory })
    expect(second.views.map((view) => view.embed([...corpus, 'linguist']))).toEqual(rows)
    expect(await second.embed(corpus)).toEqual(vectors)
    expect(second.varianceKept()).toBe(first.varianceKept())
    expect(second.newMemory()).toBeUndefined()
  })

  it('says nothing of the variance while no vector was made', () => {
    const first = fitOfflineEmbedder(corpus, graph)
    first.views[0]!.embed(corpus)
    const memory = parseEmbeddingMemory(serialiseEmbeddingMemory(first.newMemory()!))
    expect(memory.varianceKept).toBeUndefined()
    expect(fitOfflineEmbedder(corpus, graph, { memory }).varianceKept()).toBeCloseTo(1, 6)
  })

  it('grows by what is made beyond it', async () => {
    const first = fitOfflineEmbedder(corpus, graph)
    await first.embed(corpus)
    const memory = first.newMemory()
    const second = fitOfflineEmbedder(corpus, graph, { memory })
    await second.embed(['linguist'])
    expect(second.newMemory()!.denseTexts).toEqual([...memory!.denseTexts, 'linguist'])
  })

  it('is not used by an embedder of another fingerprint', async () => {
    const first = fitOfflineEmbedder(corpus, graph)
    await first.embed(corpus)
    const memory = first.newMemory()
    const other = fitOfflineEmbedder(['Meals were cold', 'Language'], graph, { memory })
    expect(await other.embed(corpus)).toEqual(
      await fitOfflineEmbedder(['Meals were cold', 'Language'], graph).embed(corpus),
    )
  })
})

describe('parseEmbeddingMemory(bytes)', () => {
  it('refuses what is no memory (V005)', () => {
    expect(() => parseEmbeddingMemory(Uint8Array.of(1))).toThrow(
      expect.objectContaining({
        code: 'V005',
        message: expect.stringContaining('The vectors kept') as string,
      }),
    )
  })
})
