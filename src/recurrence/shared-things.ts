import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { NamedThings } from './named-things.ts'

/** What both name, in the first one's words, the most telling first; and together how telling it is: 0 to 1. */
export function sharedThings(
  a: NamedThings,
  b: NamedThings,
): { readonly words: readonly string[]; readonly weight: number } {
  const shared = [...a]
    .filter(([key]) => b.has(key))
    .map(([, thing]) => thing)
    .sort((x, y) => y.rarity - x.rarity || compareCodeUnits(x.words, y.words))
  return {
    words: shared.map(({ words }) => words),
    weight: Math.min(
      1,
      shared.reduce((sum, { rarity }) => sum + rarity, 0),
    ),
  }
}
