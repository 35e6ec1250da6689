import type { Passage } from '../domain/passage.ts'
import type { Effects } from '../effects/effects.ts'
import { parseEmbeddingMemory, serialiseEmbeddingMemory } from '../vectors/embedding-memory.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { fitOfflineEmbedder, offlineFingerprint } from '../vectors/offline-embedder.ts'
import { serialiseOfflineEncoder } from '../vectors/offline-encoder.ts'
import type { TransformersEmbedder } from '../vectors/transformers/transformers-embedder.ts'
import type { DomainConcept } from '../vectors/wordnet/domain-concept.ts'
import { createKeyMaker } from './code-key.ts'
import type { EmbeddedPassages } from './embedded-passages.ts'
import { embedderName } from './embedder-name.ts'
import { loadPhrases } from './load-phrases.ts'
import { loadProfiles } from './load-profiles.ts'
import { loadWordNetGraph } from './load-wordnet-graph.ts'
import { embedByModel } from './model-vectors.ts'

/** Embedded passages, and a way to keep what was made for the next run. */
export interface LoadedEmbedding extends EmbeddedPassages {
  /** The fingerprint of what the views depend on, whichever embedder made the vectors. */
  readonly viewsFingerprint: string
  /** Passages with a sentence of which a model took only the beginning. */
  readonly cut: readonly Passage[]
  /** Embeds other texts, to be compared with the passages. */
  embedMore(texts: readonly string[]): Promise<Matrix>
  /** Caches what was made until now, unless all of it came from the cache. */
  keep(): Promise<void>
}

/** Above this, reading from the disk saves little, and a few corpora would fill it. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Embeds passages, taking from the cache what was made before. The result is the same either way.
 *
 * @param concepts those that the domain adds to the dictionary
 * @param model makes the vectors in place of the built-in embedder; the views are the built-in one's in any case, since
 * the weights of evidence were fitted on them
 * @throws ToolkitError N001 to N004 when the model cannot be run
 */
export async function loadEmbedding(
  passages: readonly Passage[],
  concepts: readonly DomainConcept[],
  effects: Pick<Effects, 'files' | 'cache' | 'log' | 'progress'>,
  model?: TransformersEmbedder,
): Promise<LoadedEmbedding> {
  const { files, cache, log } = effects
  const texts = passages.map(({ text }) => text)
  const keyOf = await createKeyMaker(files)
  const phrases = await loadPhrases(passages, keyOf, cache)
  const graph = await loadWordNetGraph(concepts, keyOf, effects)
  const fingerprint = offlineFingerprint(texts, graph)
  const key = keyOf('embedding', fingerprint)
  const kept = await cache.read(key)
  // What was kept of these very passages needs no profiles.
  const known = kept ? undefined : await loadProfiles(graph, keyOf, cache)
  const embedder = fitOfflineEmbedder(texts, graph, {
    memory: kept && parseEmbeddingMemory(kept),
    ...(known ? { profiles: known.profiles } : {}),
  })
  const vectors = embedder.rowsOf(texts)
  const byModel = model && (await embedByModel(texts, model, effects))
  return {
    passages,
    embedder: embedderName(fingerprint, model),
    viewsFingerprint: fingerprint,
    views: embedder.views,
    vectors,
    embedded: byModel?.vectors ?? (await embedder.embed(texts)),
    embedMore: async (more) =>
      model ? (await embedByModel(more, model, effects)).vectors : embedder.embed(more),
    cut: (byModel?.cut ?? []).flatMap((i) => passages[i] ?? []),
    phrases,
    async keep() {
      await known?.keep()
      if (!kept && !model)
        await cache.write(keyOf('encoder', fingerprint), serialiseOfflineEncoder(embedder.encoder()))
      const bytes = embedder.memoryBytes()
      if (bytes > MOST_BYTES) {
        log.debug(`The vectors have ${bytes} bytes, too many to be kept.`)
        return
      }
      const made = embedder.newMemory()
      if (made) await cache.write(key, serialiseEmbeddingMemory(made))
    },
  }
}
