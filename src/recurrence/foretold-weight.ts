import { vectorDot } from './concern-comparison.ts'
import type { ConcernProfile } from './concern-profile.ts'
import { evidenceKinds } from './evidence.ts'
import type { EvidenceModel } from './evidence-model.ts'

/**
 * How much of what speaks for a pair is about texts, and how much is about themes: shares of the sum of positive weights. A
 * pair's likeness in context and in themes, weighed so, foretells its match weight at a hundredth of the cost.
 */
export function foretellingShares({ comparisons }: EvidenceModel): {
  readonly texts: number
  readonly themes: number
} {
  const themes = Math.max(0, comparisons.theme.weight)
  const texts = evidenceKinds
    .filter((kind) => kind !== 'theme')
    .reduce((sum, kind) => sum + Math.max(0, comparisons[kind].weight), 0)
  return { texts: texts / (texts + themes), themes: themes / (texts + themes) }
}

/** Prepares what foretells the match weight of a pair, 0 (nothing) to 1. */
export function foretoldWeight(model: EvidenceModel): (a: ConcernProfile, b: ConcernProfile) => number {
  const { texts, themes } = foretellingShares(model)
  return (a, b) => {
    let overlap = 0
    for (let t = 0; t < a.theme.length; t++) overlap += Math.sqrt(a.theme[t]! * b.theme[t]!)
    return texts * vectorDot(a.context, b.context) + themes * overlap
  }
}
