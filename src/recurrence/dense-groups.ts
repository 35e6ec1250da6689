import { compareCodeUnits } from '../util/compare-code-units.ts'

/** How likely two things belong together, 0 to 1; undefined when the pair was never judged. */
export type Affinity = (a: string, b: string) => number | undefined

/**
 * Groups things by average linkage: the two groups with the highest mean affinity are joined as long as that mean
 * reaches `least`. One strong pair does not chain two groups together, as single links would. Pairs that were never
 * judged count neither for nor against.
 *
 * @returns groups of two and more, members in code-unit order, groups by their first member
 * @see Sokal & Michener 1958 (average linkage)
 */
export function denseGroups(
  things: readonly string[],
  affinity: Affinity,
  least: number,
): readonly (readonly string[])[] {
  let groups: readonly (readonly string[])[] = [...new Set(things)]
    .sort(compareCodeUnits)
    .map((thing) => [thing])
  for (;;) {
    const best = likestPair(groups, affinity)
    if (best === undefined || best.mean < least) break
    const joined = [...groups[best.i]!, ...groups[best.j]!].sort(compareCodeUnits)
    groups = groups.flatMap((group, g) => (g === best.i ? [joined] : g === best.j ? [] : [group]))
  }
  return groups.filter((group) => group.length > 1)
}

function likestPair(
  groups: readonly (readonly string[])[],
  affinity: Affinity,
): { readonly i: number; readonly j: number; readonly mean: number } | undefined {
  let best: { i: number; j: number; mean: number } | undefined
  for (const [i, a] of groups.entries()) {
    for (let j = i + 1; j < groups.length; j++) {
      const mean = meanAffinity(a, groups[j]!, affinity)
      if (mean !== undefined && (best === undefined || mean > best.mean)) best = { i, j, mean }
    }
  }
  return best
}

function meanAffinity(a: readonly string[], b: readonly string[], affinity: Affinity): number | undefined {
  const known = a.flatMap((x) => b.flatMap((y) => affinity(x, y) ?? []))
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length
}
