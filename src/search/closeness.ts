/** What speaks for a concern that answers a question. */
export interface Ranked {
  readonly score: number
  /** Cosine of question and concern in the space of the plans' words. */
  readonly likeness: number
  /** Share of the most that the question's words could score, 0 to 1. */
  readonly wordShare: number
}

/**
 * Of a question about other things, little lies in the space of the plans' words. Below 0.08, likeness × share of the
 * question within that space: none of 75 questions about prisons (those of test/eval/labels and 15 others), and 16 of
 * 20 about anything else. A model's vectors tell no such share; there it keeps out what is least like.
 */
const ABOUT = 0.08
/** So much of the words in common is an answer even if nothing is known of what they mean: about all of them, once. */
const ABOUT_BY_WORDS = 0.4
/** Of so many of the best the plans must have one that is about the question. */
export const JUDGED = 10
/** Of the best score: from here on 92 % of what is wanted is kept, and 42 % of what is kept is wanted (the same 75). */
const CLOSE = 0.45

/**
 * Tells whether a concern is about a question at all, rather than the best of what is there. What is close among all plans
 * is so under any filter; under a filter the best of what is about the question is, too. Pure.
 *
 * @param known the share of the question that lies within the space of the plans' words, 0 to 1; 1 where nobody knows
 * @param best the best of all plans, best first
 * @param ranked the best of what the filter leaves, best first
 */
export function closenessJudge(
  known: number,
  best: readonly Ranked[],
  ranked: readonly Ranked[],
): (one: Ranked) => boolean {
  const isAbout = ({ likeness, wordShare }: Ranked): boolean =>
    likeness * known >= ABOUT || wordShare >= ABOUT_BY_WORDS
  const least = (of: readonly Ranked[]): number => CLOSE * Math.max(0, of[0]?.score ?? 0)
  const hasAny = best.some(isAbout)
  return (one) => (hasAny && one.score >= least(best)) || (isAbout(one) && one.score >= least(ranked))
}
