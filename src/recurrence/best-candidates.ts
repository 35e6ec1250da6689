/** A pair of concerns with what decides its place among the candidates. */
interface Candidate {
  readonly probability: number
}

/**
 * Keeps every pair that is among the best of one of its two members, or linked at all. A reader who moves the threshold
 * afterwards finds the next best of every concern.
 *
 * @param sides the two concerns of a pair
 * @param count how many of each concern to keep at least (as far as there are so many)
 * @returns the kept pairs, in the order given
 */
export function bestCandidates<Pair extends Candidate>(
  pairs: readonly Pair[],
  sides: (pair: Pair) => readonly [string, string],
  isLinked: (pair: Pair) => boolean,
  count: number,
): readonly Pair[] {
  const ranked = [...pairs].sort((a, b) => b.probability - a.probability)
  const taken = new Map<string, number>()
  const kept = new Set<Pair>()
  for (const pair of ranked) {
    const [a, b] = sides(pair)
    const [ofA, ofB] = [taken.get(a) ?? 0, taken.get(b) ?? 0]
    if (ofA >= count && ofB >= count && !isLinked(pair)) continue
    kept.add(pair)
    taken.set(a, ofA + 1).set(b, ofB + 1)
  }
  return pairs.filter((pair) => kept.has(pair))
}
