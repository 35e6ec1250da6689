import { compareCodeUnits } from './compare-code-units.ts'

/**
 * The phrases that tell a group from the others: frequent in it, rare elsewhere (class-based TF-IDF,
 * share in the group × ln(1 + mean phrases per group / occurrences in all groups)).
 *
 * @param groups the phrases of each group, repeated as often as they occur
 * @returns per group all its phrases, the most telling first; equal ones in code-unit order
 * @see Grootendorst 2022, BERTopic: neural topic modeling with a class-based TF-IDF procedure
 */
export function rankPhrases(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const counts = groups.map(countEach)
  const overall = countEach(groups.flat())
  const meanSize = groups.reduce((sum, phrases) => sum + phrases.length, 0) / groups.length
  return counts.map((count, g) =>
    [...count]
      .map(([phrase, n]) => ({
        phrase,
        weight: (n / groups[g]!.length) * Math.log(1 + meanSize / overall.get(phrase)!),
      }))
      .sort((a, b) => b.weight - a.weight || compareCodeUnits(a.phrase, b.phrase))
      .map(({ phrase }) => phrase),
  )
}

function countEach(phrases: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return counts
}
