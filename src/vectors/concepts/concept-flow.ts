import type { WordNetGraph } from '../wordnet/wordnet-graph.ts'

/** Share of a concept's meaning that flows along its pointers; the rest flows to the words of its definition. */
const POINTER_SHARE = 0.6

/** What the flow of meaning through a graph needs, derived once. */
export interface ConceptFlow {
  readonly graph: WordNetGraph
  /** Synset → factor for each of its pointers' weights. */
  readonly pointerScale: Float64Array
  /** Synset → factor for the weight of each lemma of its definition. */
  readonly glossScale: Float64Array
  /** Lemma → how telling it is in definitions: ln(synsets / definitions with it). */
  readonly glossWeights: Float64Array
  /** Lemma → the synsets whose definitions use it. */
  readonly usedInStarts: Int32Array
  readonly usedIn: Int32Array
}

export function conceptFlow(graph: WordNetGraph): ConceptFlow {
  const { usedInStarts, usedIn } = invertGlosses(graph)
  const glossWeights = new Float64Array(graph.lemmas)
  for (let lemma = 0; lemma < graph.lemmas; lemma++) {
    const uses = usedInStarts[lemma + 1]! - usedInStarts[lemma]!
    if (uses > 0) glossWeights[lemma] = Math.log(graph.synsets / uses)
  }
  const pointerScale = new Float64Array(graph.synsets)
  const glossScale = new Float64Array(graph.synsets)
  for (let synset = 0; synset < graph.synsets; synset++) {
    let pointers = 0
    for (let p = graph.pointerStarts[synset]!; p < graph.pointerStarts[synset + 1]!; p++)
      pointers += graph.pointerWeights[p]!
    let glosses = 0
    for (let p = graph.glossStarts[synset]!; p < graph.glossStarts[synset + 1]!; p++)
      glosses += glossWeights[graph.glossLemmas[p]!]!
    const pointerShare = pointers === 0 ? 0 : glosses === 0 ? 1 : POINTER_SHARE
    if (pointers > 0) pointerScale[synset] = pointerShare / pointers
    if (glosses > 0) glossScale[synset] = (1 - pointerShare) / glosses
  }
  return { graph, pointerScale, glossScale, glossWeights, usedInStarts, usedIn }
}

function invertGlosses(graph: WordNetGraph): Pick<ConceptFlow, 'usedInStarts' | 'usedIn'> {
  const usedInStarts = new Int32Array(graph.lemmas + 1)
  for (const lemma of graph.glossLemmas) usedInStarts[lemma + 1]!++
  for (let lemma = 0; lemma < graph.lemmas; lemma++) usedInStarts[lemma + 1]! += usedInStarts[lemma]!
  const next = usedInStarts.slice()
  const usedIn = new Int32Array(graph.glossLemmas.length)
  for (let synset = 0; synset < graph.synsets; synset++) {
    for (let p = graph.glossStarts[synset]!; p < graph.glossStarts[synset + 1]!; p++) {
      const lemma = graph.glossLemmas[p]!
      usedIn[next[lemma]!++] = synset
    }
  }
  return { usedInStarts, usedIn }
}
