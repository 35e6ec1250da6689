import type { Effects } from '../effects/effects.ts'
import { buildWordNetGraph } from '../vectors/wordnet/build-wordnet-graph.ts'
import type { DomainConcept } from '../vectors/wordnet/domain-concept.ts'
import { graphKey } from '../vectors/wordnet/graph-key.ts'
import { parseWordNetGraph } from '../vectors/wordnet/parse-wordnet-graph.ts'
import { serialiseWordNetGraph } from '../vectors/wordnet/serialise-wordnet-graph.ts'
import { readWordNetFiles } from '../vectors/wordnet/wordnet-files.ts'
import type { WordNetGraph } from '../vectors/wordnet/wordnet-graph.ts'
import { builtGraphPath } from './built-models.ts'
import type { KeyMaker } from './code-key.ts'

/**
 * Gives the graph of WordNet's concepts: as `crossplan models build` made it, from the cache, or built of the dictionary's
 * files (about a second) and cached.
 * The result is the same either way.
 *
 * @param concepts those that the domain adds
 * @throws ToolkitError V002 when the dictionary is not installed
 */
export async function loadWordNetGraph(
  concepts: readonly DomainConcept[],
  keyOf: KeyMaker,
  { files, cache, log }: Pick<Effects, 'files' | 'cache' | 'log'>,
): Promise<WordNetGraph> {
  const built = builtGraphPath(concepts, keyOf)
  if ((await files.readKind(built)) === 'file') return parseWordNetGraph(await files.readFile(built))
  const key = keyOf('wordnet', graphKey(concepts))
  const kept = await cache.read(key)
  if (kept) return parseWordNetGraph(kept)
  log.debug('The WordNet graph is not in the cache and is built.')
  const graph = buildWordNetGraph(await readWordNetFiles(files), concepts)
  await cache.write(key, serialiseWordNetGraph(graph))
  return graph
}
