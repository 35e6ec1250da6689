import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { seededRandom } from '../util/seeded-random.ts'
import { shuffled } from '../util/shuffled.ts'
import { allocateStrata } from './allocate-strata.ts'

/** What is drawn: a concern with its primary theme. */
export interface Drawable {
  readonly concernId: string
  readonly themeId: string
}

export interface SampleOptions {
  /** How many concerns, at least 1; all there are, where they are fewer. */
  readonly size: number
  readonly seed: number
}

/**
 * Draws concerns for coding: at least one of each theme that has any, as far as the size allows, the rest in proportion
 * to the themes' concerns; within a theme at random, without replacement.
 *
 * @returns in random order; the same whatever the order of `concerns`
 */
export function drawSample<T extends Drawable>(
  concerns: readonly T[],
  { size, seed }: SampleOptions,
): readonly T[] {
  const random = seededRandom(seed)
  const sorted = concerns.toSorted((a, b) => compareCodeUnits(a.concernId, b.concernId))
  const strata = [...groupBy(sorted, ({ themeId }) => themeId)]
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([, members]) => members)
  const counts = allocateStrata(
    strata.map(({ length }) => length),
    size,
  )
  const drawn = strata.flatMap((members, i) => shuffled(members, random).slice(0, counts[i]))
  return shuffled(drawn, random)
}
