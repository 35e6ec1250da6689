import type { ConceptFlow } from './concept-flow.ts'
import type { Entries } from '../entries.ts'
import type { RowSum } from '../row-sum.ts'

/** Weight of the concepts whose definitions use a lemma, beside 1 for its own meanings. */
const USED_IN_WEIGHT = 0.3
/** Less than this never comes among the strongest and is not followed. */
const FAINTEST = 1e-4

/** Where a lemma's meaning starts: at its own senses and at the concepts whose definitions use it; sums to 1. */
export function addStart(flow: ConceptFlow, lemma: number, weight: number, sum: RowSum): void {
  const { graph, usedInStarts, usedIn } = flow
  const uses = usedInStarts[lemma + 1]! - usedInStarts[lemma]!
  const scale = uses > 0 ? weight / (1 + USED_IN_WEIGHT) : weight
  for (let p = graph.senseStarts[lemma]!; p < graph.senseStarts[lemma + 1]!; p++) {
    sum.add(graph.senseSynsets[p]!, scale * graph.senseWeights[p]!)
  }
  for (let p = usedInStarts[lemma]!; p < usedInStarts[lemma + 1]!; p++) {
    sum.add(usedIn[p]!, (scale * USED_IN_WEIGHT) / uses)
  }
}

/** Lets the meaning at some concepts flow one step on: along pointers, and by way of definitions to their words' senses. */
export function addStep(flow: ConceptFlow, from: Entries, sum: RowSum, lemmaSum: RowSum): void {
  const { graph, pointerScale, glossScale, glossWeights } = flow
  for (let i = 0; i < from.columns.length; i++) {
    const synset = from.columns[i]!
    const value = from.values[i]!
    const alongPointers = value * pointerScale[synset]!
    for (let p = graph.pointerStarts[synset]!; p < graph.pointerStarts[synset + 1]!; p++) {
      sum.add(graph.pointerTargets[p]!, alongPointers * graph.pointerWeights[p]!)
    }
    const throughGloss = value * glossScale[synset]!
    for (let p = graph.glossStarts[synset]!; p < graph.glossStarts[synset + 1]!; p++) {
      const lemma = graph.glossLemmas[p]!
      lemmaSum.add(lemma, throughGloss * glossWeights[lemma]!)
    }
  }
  const words = lemmaSum.take()
  for (let i = 0; i < words.columns.length; i++) {
    const lemma = words.columns[i]!
    const value = words.values[i]!
    for (let p = graph.senseStarts[lemma]!; p < graph.senseStarts[lemma + 1]!; p++) {
      const arriving = value * graph.senseWeights[p]!
      if (arriving < FAINTEST) break
      sum.add(graph.senseSynsets[p]!, arriving)
    }
  }
}
