import { lazily } from '../../util/lazily.ts'
import { unitEntries, type Entries } from '../entries.ts'
import { createRowSum, type RowSum } from '../row-sum.ts'
import type { WordNetGraph } from '../wordnet/wordnet-graph.ts'
import { conceptFlow } from './concept-flow.ts'
import type { KnownProfiles } from './known-profiles.ts'
import { addStart, addStep } from './spread.ts'

const STEP_WEIGHTS = [1, 0.7, 0.4] as const
/** How many concepts are followed at each step. */
const KEPT = [50, 50, 200] as const
/** How many concepts a profile has at most. */
const PROFILE_LENGTH = 300
/** Below 1, concepts that almost nothing leads to weigh less (Levy, Goldberg & Dagan 2015). */
const MASS_EXPONENT = 0.75

/** What lemmas mean. */
export interface ConceptProfiles {
  /** A lemma's concepts with weights, at length 1. */
  of(lemma: number): Entries
  /** How many profiles were made, beyond the given ones. */
  made(): number
  /** All profiles made and given so far, to be kept. */
  known(): KnownProfiles
}

/**
 * Spreads a lemma's meaning over the graph for two steps and weighs each concept by how much more of it arrives there
 * than of all lemmas' meaning on average (positive pointwise mutual information). Each profile is made once, when it is
 * asked for: about 0.4 ms, and 0.2 s before the first one that is not given.
 *
 * @param given profiles made before; those of another graph are not used
 * @see Agirre & Soroa 2009, Personalizing PageRank for word sense disambiguation; Church & Hanks 1990 (PMI)
 */
export function createConceptProfiles(graph: WordNetGraph, given?: KnownProfiles): ConceptProfiles {
  const before = given?.graph === graph.sha256 ? given : undefined
  const known = new Map(before?.profiles)
  const mass = lazily(() =>
    before !== undefined && before.mass.length > 0 ? before.mass : massOf(graph, spreader()),
  )
  const spreader = lazily(() => createSpreader(graph))
  const totalMass = lazily(() => mass().reduce((sum, value) => sum + value, 0))

  const make = (lemma: number): Entries => {
    const { spread, sum } = spreader()
    const arriving = spread([lemma], KEPT)
    const total = arriving.values.reduce((a, b) => a + b, 0)
    for (let i = 0; i < arriving.columns.length; i++) {
      const synset = arriving.columns[i]!
      const information = Math.log((arriving.values[i]! * totalMass()) / (total * mass()[synset]!))
      if (information > 0) sum.add(synset, information)
    }
    return unitEntries(sum.take(PROFILE_LENGTH))
  }
  const made = (): number => known.size - (before?.profiles.size ?? 0)
  return {
    of(lemma) {
      let profile = known.get(lemma)
      if (profile === undefined) known.set(lemma, (profile = make(lemma)))
      return profile
    },
    made,
    known: () => ({
      graph: graph.sha256,
      mass: made() > 0 ? mass() : (before?.mass ?? new Float64Array()),
      profiles: known,
    }),
  }
}

interface Spreader {
  /** Where the meaning of some lemmas arrives when the strongest few concepts are followed at each step. */
  readonly spread: (lemmas: Iterable<number>, kept: readonly number[]) => Entries
  /** Empty between two spreads, for whoever needs one. */
  readonly sum: RowSum
}

function createSpreader(graph: WordNetGraph): Spreader {
  const flow = conceptFlow(graph)
  const sum = createRowSum(graph.synsets)
  const lemmaSum = createRowSum(graph.lemmas)
  return {
    sum,
    spread(lemmas, kept) {
      for (const lemma of lemmas) addStart(flow, lemma, 1, sum)
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
    },
  }
}

/** How much of all lemmas' meaning arrives at each synset. */
function massOf(graph: WordNetGraph, { spread }: Spreader): Float64Array {
  const everything = KEPT.map(() => Number.POSITIVE_INFINITY)
  const lemmas = Int32Array.from({ length: graph.lemmas }, (_, lemma) => lemma)
  const all = spread(lemmas, everything)
  const mass = new Float64Array(graph.synsets)
  for (const [i, synset] of all.columns.entries()) mass[synset] = all.values[i]! ** MASS_EXPONENT
  return mass
}
