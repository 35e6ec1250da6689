import type { PairKind } from '../recurrence/evidence-model.ts'

/** Pairs of one kind without answers, as the fitted weights judge them. */
export interface PriorFit {
  readonly pairs: number
  /** Share of pairs that are the same failing: of those that the weights were fitted on, and of these. 0 to 1. */
  readonly fittedShare: number
  readonly share: number
  /** Bits to be added to the prior. */
  readonly shift: number
}

const MOST_ROUNDS = 1000
const SETTLED = 1e-9

/**
 * How much more or less usual the same failing is among pairs that nobody has judged, by expectation–maximisation: judge
 * the pairs by the odds that the share of the last round gives, take the mean of their probabilities for the share, and
 * again until it settles. It moves the prior alone: how kinds of evidence compare cannot be learnt without answers, as they
 * depend on one another. Deterministic; the order of the pairs does not matter beyond rounding.
 *
 * @param probabilities by the prior that was fitted, above 0 and below 1
 * @param fittedShare of the pairs that the prior was fitted on, above 0 and below 1
 * @see Saerens, Latinne & Decaestecker 2002, Adjusting the outputs of a classifier to new a priori probabilities
 */
export function fitPrior(probabilities: readonly number[], fittedShare: number): PriorFit {
  if (probabilities.length === 0) return { pairs: 0, fittedShare, share: fittedShare, shift: 0 }
  let share = fittedShare
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const factor = odds(share) / odds(fittedShare)
    const next = probabilities.reduce((sum, p) => sum + atOdds(factor * odds(p)), 0) / probabilities.length
    const isSettled = Math.abs(next - share) < SETTLED
    share = next
    if (isSettled || share < SETTLED || share > 1 - SETTLED) break
  }
  // A share of none or all would make the prior infinite; one pair more of the other sort is as much as can be said.
  const least = 1 / (probabilities.length + 2)
  share = Math.min(1 - least, Math.max(least, share))
  return {
    pairs: probabilities.length,
    fittedShare,
    share,
    shift: Math.log2(odds(share) / odds(fittedShare)),
  }
}

/** The share that answers give: a related pair counts as it does when weights are fitted. */
export const shareOfAnswers = (counts: {
  readonly pairs: number
  readonly recurring: number
  readonly related: number
}): number => (counts.recurring + RELATED * counts.related) / counts.pairs

export type PriorFits = Readonly<Record<PairKind, PriorFit>>

/** What a related pair counts, which is neither the same failing nor unlike: just below even odds. */
export const RELATED = 0.4

const odds = (probability: number): number => probability / (1 - probability)
const atOdds = (value: number): number => value / (1 + value)
