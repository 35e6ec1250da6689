import type { WeightedRows } from './row-builder.ts'
import type { WordNetGraph } from './wordnet-graph.ts'
import { parseWordNetGraph } from './parse-wordnet-graph.ts'
import { serialiseWordNetGraph } from './serialise-wordnet-graph.ts'

/** Puts the parts of a graph into its final form, by way of its bytes, so that a built and a read graph are the same. */
export function sealWordNetGraph(parts: {
  readonly lemmas: readonly string[]
  readonly senses: WeightedRows
  readonly pointers: WeightedRows
  readonly glosses: WeightedRows
}): WordNetGraph {
  const { lemmas, senses, pointers, glosses } = parts
  const spellings = new TextEncoder().encode(lemmas.join(''))
  const spellingStarts = new Int32Array(lemmas.length + 1)
  for (const [i, lemma] of lemmas.entries()) spellingStarts[i + 1] = spellingStarts[i]! + lemma.length
  return parseWordNetGraph(
    serialiseWordNetGraph({
      spellings,
      spellingStarts,
      senseStarts: senses.starts,
      senseSynsets: senses.items,
      senseWeights: senses.weights,
      pointerStarts: pointers.starts,
      pointerTargets: pointers.items,
      pointerWeights: pointers.weights,
      glossStarts: glosses.starts,
      glossLemmas: glosses.items,
    }),
  )
}
