import { createConceptProfiles } from '../../src/vectors/concepts/concept-profiles.ts'
import { conceptView, fitConcepts } from '../../src/vectors/concepts/concept-view.ts'
import type { View } from '../../src/vectors/embedder.ts'
import type { WordNetGraph } from '../../src/vectors/wordnet/wordnet-graph.ts'

/** The concept view of a corpus, learnt and used at once. */
export const fitConceptView = (
  corpus: readonly string[],
  graph: WordNetGraph,
  profiles = createConceptProfiles(graph),
): View => conceptView(fitConcepts(corpus, graph, profiles), graph, profiles)
