import type { Cache } from '../effects/cache.ts'
import { createConceptProfiles, type ConceptProfiles } from '../vectors/concepts/concept-profiles.ts'
import { parseProfiles, serialiseProfiles } from '../vectors/concepts/known-profiles.ts'
import type { WordNetGraph } from '../vectors/wordnet/wordnet-graph.ts'
import type { KeyMaker } from './code-key.ts'

/** Those of some 17,000 words, far more than plans use; a file that would be larger is not written. */
const MOST_BYTES = 64 * 1024 * 1024

/** Concept profiles, and a way to keep those that were made for the next run. */
export interface LoadedProfiles {
  readonly profiles: ConceptProfiles
  /** Caches all profiles known by now, unless none was made or they are too many. */
  keep(): Promise<void>
}

/** The profiles of a graph with those that the cache has, whichever plans they were made for. */
export async function loadProfiles(
  graph: WordNetGraph,
  keyOf: KeyMaker,
  cache: Cache,
): Promise<LoadedProfiles> {
  const key = keyOf('profiles', graph.sha256)
  const kept = await cache.read(key)
  const profiles = createConceptProfiles(graph, kept && parseProfiles(kept))
  return {
    profiles,
    async keep() {
      if (profiles.made() === 0) return
      const bytes = serialiseProfiles(profiles.known())
      if (bytes.length <= MOST_BYTES) await cache.write(key, bytes)
    },
  }
}
