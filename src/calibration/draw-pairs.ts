import type { PairKind, Thresholds } from '../recurrence/evidence-model.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { pairKey } from '../util/pair-key.ts'
import { seededRandom } from '../util/seeded-random.ts'
import { shuffled } from '../util/shuffled.ts'

/** A pair that people may be asked about. */
export interface DrawablePair {
  readonly kind: PairKind
  readonly concerns: readonly [string, string]
  readonly probability: number
}

export interface DrawOptions {
  /** How many, at least 1; all there are, where they are fewer. */
  readonly size: number
  readonly seed: number
  readonly thresholds: Readonly<Record<PairKind, Thresholds>>
}

/**
 * Draws pairs for people to judge: of each kind as many from five bands, two on either side of the thresholds and one
 * between them, as far as there are pairs; a band that runs out leaves its share to the others. What is near a threshold
 * teaches most; what is far off keeps weights and thresholds honest.
 *
 * @returns in random order; the same whatever the order of `pairs`
 */
export function drawPairs<T extends DrawablePair>(
  pairs: readonly T[],
  { size, seed, thresholds }: DrawOptions,
): readonly T[] {
  const random = seededRandom(seed)
  const sorted = pairs.toSorted((a, b) => compareCodeUnits(pairKey(...a.concerns), pairKey(...b.concerns)))
  const bands = [
    ...groupBy(sorted, ({ kind, probability }) => `${kind} ${bandOf(probability, thresholds[kind])}`),
  ]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([, members]) => shuffled(members, random))
  const drawn: T[] = []
  for (let round = 0; drawn.length < size && bands.some(({ length }) => length > round); round++)
    for (const band of shuffled(bands, random)) {
      const next = band[round]
      if (next !== undefined && drawn.length < size) drawn.push(next)
    }
  return shuffled(drawn, random)
}

/** 0 far below the threshold of related, 1 near it, 2 related, 3 near above the threshold of recurring, 4 far above. */
function bandOf(probability: number, { recurring, related }: Thresholds): number {
  const ends = [related / 4, related, recurring, (1 + recurring) / 2]
  return ends.filter((end) => probability >= end).length
}
