import { judgedPairsBuilder, type JudgedPairs } from './judged-pairs.ts'

/**
 * The pairs of all portions, each once. Of one that was judged in two portions, with either as the partner, what was found of the
 * lower place counts, so that the order of the portions does not matter.
 *
 * @param concerns how many places there are
 * @returns the lower place of each pair first; by the first, then by the second
 */
export function mergeJudged(portions: readonly JudgedPairs[], concerns: number): JudgedPairs {
  // Where each pair was judged: the number of the pair among those of all portions.
  const pairOf = new Map<number, number>()
  const offsets: number[] = []
  let total = 0
  for (const judged of portions) {
    for (let pair = 0; pair < judged.count; pair++) {
      const [place, partner] = [judged.places[2 * pair]!, judged.places[2 * pair + 1]!]
      const key = Math.min(place, partner) * concerns + Math.max(place, partner)
      if (place < partner || !pairOf.has(key)) pairOf.set(key, total + pair)
    }
    offsets.push(total)
    total += judged.count
  }
  const merged = judgedPairsBuilder(pairOf.size)
  for (const key of Float64Array.from(pairOf.keys()).sort()) {
    // The key is of the map.
    const pair = pairOf.get(key)!
    const portion = offsets.findLastIndex((offset) => offset <= pair)
    merged.copy(Math.floor(key / concerns), key % concerns, portions[portion]!, pair - offsets[portion]!)
  }
  return merged.build()
}
