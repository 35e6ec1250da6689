import { sha256 } from '../../util/sha256.ts'
import type { DomainConcept } from './domain-concept.ts'

/** Changes whenever buildWordNetGraph makes another graph of the same files and concepts than before. */
const GRAPH_VERSION = 1

/** Names the graph that buildWordNetGraph makes with these concepts, before it is made: the key to keep it under. */
export function graphKey(domain: readonly DomainConcept[]): string {
  return `wordnet-3.1-${GRAPH_VERSION}-${sha256(JSON.stringify(domain)).slice(0, 16)}`
}
