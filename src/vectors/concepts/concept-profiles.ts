import { conceptFlow } from './concept-flow.ts'
import { unitEntries, type Entries } from '../entries.ts'
import { createRowSum } from '../row-sum.ts'
import { addStart, addStep } from './spread.ts'
import type { WordNetGraph } from '../wordnet/wordnet-graph.ts'

const STEP_WEIGHTS = [1, 0.7, 0.4] as const
/** How many concepts are followed at each step. */
const KEPT = [50, 50, 200] as const
/** How many concepts a profile has at most. */
const PROFILE_LENGTH = 300
/** Below 1, concepts that almost nothing leads to weigh less (Levy, Goldberg & Dagan 2015). */
const MASS_EXPONENT = 0.75

/** What a lemma means: concepts with weights, at length 1. */
export type ConceptProfiles = (lemma: number) => Entries

/**
 * Spreads a lemma's meaning over the graph for two steps and weighs each concept by how much more of it arrives there
 * than of all lemmas' meaning on average (positive pointwise mutual information). Each profile is made once.
 *
 * @see Agirre & Soroa 2009, Personalizing PageRank for word sense disambiguation; Church & Hanks 1990 (PMI)
 */
export function createConceptProfiles(graph: WordNetGraph): ConceptProfiles {
  const flow = conceptFlow(graph)
  const sum = createRowSum(graph.synsets)
  const lemmaSum = createRowSum(graph.lemmas)

  const spreadFrom = (addFirst: () => void, kept: readonly number[]): Entries => {
    addFirst()
    let entries = sum.take(kept[0])
    const steps = [entries]
    for (const count of kept.slice(1)) {
      addStep(flow, entries, sum, lemmaSum)
      entries = sum.take(count)
      steps.push(entries)
    }
    for (const [i, { columns, values }] of steps.entries()) {
      for (let p = 0; p < columns.length; p++) sum.add(columns[p]!, STEP_WEIGHTS[i]! * values[p]!)
    }
    return sum.take()
  }

  const everything = KEPT.map(() => Number.POSITIVE_INFINITY)
  const average = spreadFrom(() => {
    for (let lemma = 0; lemma < graph.lemmas; lemma++) addStart(flow, lemma, 1, sum)
  }, everything)
  const mass = new Float64Array(graph.synsets)
  let totalMass = 0
  for (const [i, synset] of average.columns.entries()) {
    mass[synset] = average.values[i]! ** MASS_EXPONENT
    totalMass += mass[synset]
  }

  const known = new Map<number, Entries>()
  return (lemma) => {
    const before = known.get(lemma)
    if (before !== undefined) return before
    const spread = spreadFrom(() => {
      addStart(flow, lemma, 1, sum)
    }, KEPT)
    const total = spread.values.reduce((a, b) => a + b, 0)
    for (let i = 0; i < spread.columns.length; i++) {
      const synset = spread.columns[i]!
      const information = Math.log((spread.values[i]! * totalMass) / (total * mass[synset]!))
      if (information > 0) sum.add(synset, information)
    }
    const profile = unitEntries(sum.take(PROFILE_LENGTH))
    known.set(lemma, profile)
    return profile
  }
}
