import type { Action } from '../domain/plan.ts'

/** Two actions that may be one promise, and what speaks for it. */
interface CandidateRepeat {
  readonly earlier: Action
  readonly later: Action
  readonly strength: number
}

// One later action may take up several earlier ones (a log, a guide and a card for the same service), so a better partner on
// the earlier side counts half.
const BETTER_LATER = 1
const BETTER_EARLIER = 0.5

/**
 * Scores candidate pairs within each pair of concerns: a pair loses what the best partner of its earlier action has more, and
 * half of what the best partner of its later action has more. Actions that answer one concern have its words in common; what
 * counts is which of them takes up which.
 *
 * @returns the pairs with their score, in the order given
 */
export function rankRepeats<Pair extends CandidateRepeat>(
  pairs: readonly Pair[],
): readonly (Pair & { readonly score: number })[] {
  const best = new Map<string, number>()
  for (const pair of pairs)
    for (const key of [earlierKey(pair), laterKey(pair)])
      best.set(key, Math.max(best.get(key) ?? 0, pair.strength))
  return pairs.map((pair) => ({
    ...pair,
    score:
      pair.strength -
      BETTER_LATER * (best.get(earlierKey(pair))! - pair.strength) -
      BETTER_EARLIER * (best.get(laterKey(pair))! - pair.strength),
  }))
}

const earlierKey = ({ earlier, later }: CandidateRepeat): string => `${earlier.id} > ${later.concernId}`
const laterKey = ({ later }: CandidateRepeat): string => later.id
