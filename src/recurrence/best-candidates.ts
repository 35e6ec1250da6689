/** Pairs of concerns with what decides their place among the candidates. */
export interface CandidatePairs {
  /** One for each pair. */
  readonly probabilities: Float64Array
  /** Whether the verdict links the two. */
  readonly isLinked: (pair: number) => boolean
  /** The two concerns of a pair, each by a number from 0. */
  readonly first: (pair: number) => number
  readonly second: (pair: number) => number
}

/**
 * Chooses every pair that is among the best of one of its two members, or linked at all. A reader who moves the threshold
 * afterwards finds the next best of every concern.
 *
 * @param count how many of each concern to choose at least (as far as there are so many)
 * @returns the numbers of the chosen pairs, ascending
 */
export function bestCandidates(
  { probabilities, isLinked, first, second }: CandidatePairs,
  count: number,
): Uint32Array {
  // Equally likely pairs stay in their order.
  const ranked = Uint32Array.from(probabilities.keys()).sort(
    (a, b) => probabilities[b]! - probabilities[a]! || a - b,
  )
  const taken: number[] = []
  const chosen = new Uint32Array(probabilities.length)
  let size = 0
  for (const pair of ranked) {
    const [a, b] = [first(pair), second(pair)]
    const [ofA, ofB] = [taken[a] ?? 0, taken[b] ?? 0]
    if (ofA >= count && ofB >= count && !isLinked(pair)) continue
    chosen[size++] = pair
    taken[a] = ofA + 1
    taken[b] = ofB + 1
  }
  return chosen.slice(0, size).sort()
}
