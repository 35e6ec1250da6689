import type { Effects } from '../effects/effects.ts'
import { sha256 } from '../util/sha256.ts'
import { buildWordNetGraph } from '../vectors/wordnet/build-wordnet-graph.ts'
import type { DomainConcept } from '../vectors/wordnet/domain-concept.ts'
import { parseWordNetGraph } from '../vectors/wordnet/parse-wordnet-graph.ts'
import { serialiseWordNetGraph } from '../vectors/wordnet/serialise-wordnet-graph.ts'
import type { WordNetGraph } from '../vectors/wordnet/wordnet-graph.ts'
import { readWordNetFiles } from '../vectors/wordnet/wordnet-files.ts'
import { codeSums } from './code-sums.ts'

/** The code that the graph is made by. */
const MAKERS = ['vectors/wordnet', 'text', 'util']

/**
 * Gives the graph of WordNet's concepts: from the cache, or built of the dictionary's files (about a second) and cached.
 * The result is the same either way.
 *
 * @throws ToolkitError V002 when the dictionary is not installed
 */
export async function loadWordNetGraph(
  concepts: readonly DomainConcept[],
  { files, cache, log }: Pick<Effects, 'files' | 'cache' | 'log'>,
): Promise<WordNetGraph> {
  const key = `wordnet-${sha256(JSON.stringify([concepts, await codeSums(MAKERS, files)])).slice(0, 16)}`
  const cached = await cache.read(key)
  if (cached) return parseWordNetGraph(cached)
  log.debug('The WordNet graph is not in the cache and is built.')
  const graph = buildWordNetGraph(await readWordNetFiles(files), concepts)
  await cache.write(key, serialiseWordNetGraph(graph))
  return graph
}
