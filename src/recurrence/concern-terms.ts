import type { ConcernId } from '../domain/ids.ts'
import type { Concern, Plan } from '../domain/plan.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'
import { namesSubject } from '../text/subject-phrases.ts'

/** The words of a concern by their stem: how it spells each, and how telling each is. */
export interface ConcernTerms {
  /** Stems of those words of the concern's own text that name a subject, with the word as it stands there. */
  readonly own: ReadonlyMap<string, string>
  /** Stem → 0 (in every concern) to 1 (in this one alone). */
  readonly rarity: ReadonlyMap<string, number>
}

/**
 * The words of each concern, and how few of the concerns have each. Names of establishments do not count: they are
 * shared by all concerns of one prison and tell nothing of what is wrong there.
 */
export function concernTerms(
  concerns: readonly { readonly plan: Plan; readonly concern: Concern }[],
): ReadonlyMap<ConcernId, ConcernTerms> {
  const stem = createStemmer()
  const names = new Set(
    concerns.flatMap(({ plan }) => parseTokens(`${plan.establishment} ${plan.establishmentSlug}`)).map(stem),
  )
  const own = new Map(concerns.map(({ concern }) => [concern.id, wordsByStem(concern.text, stem, names)]))
  const spread = new Map<string, number>()
  for (const words of own.values())
    for (const key of words.keys()) spread.set(key, (spread.get(key) ?? 0) + 1)
  const scale = Math.log(Math.max(2, own.size))
  return new Map(
    [...own].map(([id, words]) => [
      id,
      {
        own: words,
        rarity: new Map([...words.keys()].map((key) => [key, Math.log(own.size / spread.get(key)!) / scale])),
      },
    ]),
  )
}

function wordsByStem(
  text: string,
  stem: (token: string) => string,
  names: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const token of parseTokens(text)) {
    if (!isContentWord(token) || !namesSubject(token)) continue
    const key = stem(token)
    if (!names.has(key) && !words.has(key)) words.set(key, token)
  }
  return words
}
