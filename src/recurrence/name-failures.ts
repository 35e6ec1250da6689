import type { ConcernId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { parseTerms } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import { distinctPhrases, nameFromPhrases, namesSubject, subjectPhrases } from '../text/subject-phrases.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { rankPhrases } from '../util/rank-phrases.ts'

const PHRASES = 3

/**
 * A short name for each group of concerns: the phrases that most tell it from the other groups and from the concerns in none,
 * those first of which a word is in at least half of its concerns.
 *
 * @param phrases the noun phrases of each passage, in the passages' order
 * @returns in the groups' order; the first concern's id where a group has no phrase
 */
export function nameFailures(
  groups: readonly (readonly ConcernId[])[],
  passages: readonly Passage[],
  phrases: readonly (readonly string[])[],
): readonly string[] {
  const stem = createStemmer()
  const rows = new Map(concernRowsOf(passages).map((concern) => [concern.id, concern]))
  const phrasesOf = (id: ConcernId): readonly string[] => {
    const concern = rows.get(id)
    return concern === undefined ? [] : subjectPhrases(concern, phrases)
  }
  const grouped = new Set(groups.flat())
  const rest = [...rows.keys()].filter((id) => !grouped.has(id))
  const ranked = rankPhrases([...groups.map((group) => group.flatMap(phrasesOf)), rest.flatMap(phrasesOf)])
  return groups.map((group, g) => {
    const spread = new Map<string, number>()
    for (const id of group)
      for (const word of new Set(parseTerms(passages[rows.get(id)?.row ?? -1]?.text ?? '', stem)))
        spread.set(word, (spread.get(word) ?? 0) + 1)
    const isCommon = (phrase: string): boolean =>
      parseTokens(phrase).some(
        (token) => namesSubject(token) && 2 * (spread.get(stem(token)) ?? 0) >= Math.max(4, group.length),
      )
    const [common, other] = [ranked[g]!.filter(isCommon), ranked[g]!.filter((phrase) => !isCommon(phrase))]
    return nameFromPhrases(distinctPhrases([...common, ...other], PHRASES)) ?? group[0]!
  })
}
