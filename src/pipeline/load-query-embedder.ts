import type { Effects } from '../effects/effects.ts'
import { createWordComparison, type WordComparison } from '../vectors/concepts/similar-words.ts'
import type { Matrix } from '../vectors/matrix.ts'
import {
  createOfflineEncoder,
  parseOfflineEncoder,
  serialiseOfflineEncoder,
} from '../vectors/offline-encoder.ts'
import { fitOfflineEmbedder, offlineFingerprint } from '../vectors/offline-embedder.ts'
import { createKeyMaker } from './code-key.ts'
import { embedderName } from './embedder-name.ts'
import { loadModelEmbedder, type EmbedderOptions } from './load-model-embedder.ts'
import { loadProfiles } from './load-profiles.ts'
import { loadWordNetGraph } from './load-wordnet-graph.ts'
import { readDomainConcepts } from './read-domain-concepts.ts'

export type { AlikeWords } from '../vectors/concepts/similar-words.ts'

/** Turns questions into vectors that can be compared with those of a run's passages. */
export interface QueryEmbedder extends WordComparison {
  /** The embedder as the run names it: equal names mean comparable vectors. */
  readonly fingerprint: string
  /**
   * One row per question. A row of the built-in embedder is as long as the share of the question that lies within the
   * space of the plans' words, 0 to 1; one of a model has length 1 (or 0).
   */
  embed(queries: readonly string[]): Promise<Matrix>
}

/**
 * The embedder of questions about a corpus: a model, or the built-in embedder as the run has learnt it; where that is
 * not in the cache any more, it is learnt again of the corpus and cached.
 *
 * @param corpus.texts the passages of all plans as the run embedded them, in any order
 * @throws ToolkitError M002 to M004, M006 and M007 when the model that was asked for cannot be had; N001 to N004, when
 * embedding, when it cannot be run
 */
export async function loadQueryEmbedder(
  { texts }: { readonly texts: readonly string[] },
  options: EmbedderOptions,
  effects: Pick<Effects, 'files' | 'cache' | 'log' | 'progress'>,
): Promise<QueryEmbedder> {
  const { files, cache, log } = effects
  const model = await loadModelEmbedder(options, effects)
  const keyOf = await createKeyMaker(files)
  const graph = await loadWordNetGraph(await readDomainConcepts(files), keyOf, effects)
  const known = await loadProfiles(graph, keyOf, cache)
  const { profiles } = known
  const words = createWordComparison(graph, profiles)
  const fingerprint = offlineFingerprint(texts, graph)
  if (model) {
    return {
      ...words,
      fingerprint: embedderName(fingerprint, model),
      embed: (queries) => model.embedQueries(queries),
    }
  }

  const key = keyOf('encoder', fingerprint)
  const kept = await cache.read(key)
  if (!kept) log.debug('What was learnt of the plans is not in the cache and is learnt again.')
  const state = kept ? parseOfflineEncoder(kept) : fitOfflineEmbedder(texts, graph, { profiles }).encoder()
  if (!kept) {
    await cache.write(key, serialiseOfflineEncoder(state))
    await known.keep()
  }
  const encoder = createOfflineEncoder(state, graph, profiles)
  return {
    ...words,
    fingerprint: embedderName(fingerprint, undefined),
    embed: (queries) => Promise.resolve(encoder.project(queries)),
  }
}
