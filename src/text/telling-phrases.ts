import { compareCodeUnits } from '../util/compare-code-units.ts'
import { createStemmer } from './create-stemmer.ts'
import { parseTokens } from './parse-tokens.ts'
import { isStopWord } from './stop-words.ts'

/** A text of a group: what it says of its subject, and what is said around it. */
export interface GroupText {
  /** Its noun phrases in their order, those that can name a group. */
  readonly phrases: readonly string[]
  readonly own: string
  /** For a concern what was promised for it; a word only found here counts half. */
  readonly context: string
}

/** What a phrase of a group is worth against one that is as telling, by its number of words: people write two or three. */
const LENGTH_FACTORS = [0, 0.8, 1.1, 1.1, 0.9] as const
const LONGEST_FACTOR = 0.75
/** The subject of a concern stands first; each phrase further on is worth so much less. */
const LATER = 0.12
/** How much a phrase loses by words that those before it have (Carbonell & Goldstein 1998: 1 − λ). */
const REPETITION = 0.5

/**
 * The phrases by which a person would tell each group from the others: their words are in most texts of the group and in few
 * others (class-based TF-IDF of words, by texts), they stand early, and they do not repeat one another (maximal marginal
 * relevance).
 *
 * Deterministic; the order of the texts within a group does not matter.
 *
 * @param count at most so many phrases per group
 * @returns per group, the most telling first
 * @see Grootendorst 2022, BERTopic (c-TF-IDF); Carbonell & Goldstein 1998, The use of MMR
 */
export function tellingPhrases(
  groups: readonly (readonly GroupText[])[],
  count: number,
): readonly (readonly string[])[] {
  const stem = createStemmer()
  const stemsOf = (text: string): ReadonlySet<string> =>
    new Set(parseTokens(text).flatMap((token) => (isStopWord(token) ? [] : [stem(token)])))
  const shares = groups.map((texts) =>
    texts.map(({ own, context }) => wordShares(stemsOf(own), stemsOf(context))),
  )
  const all = sumShares(shares.flat())
  const n = shares.reduce((sum, texts) => sum + texts.length, 0)
  return groups.map((texts, g) => {
    const sums = sumShares(shares[g]!)
    const weightOf = (word: string): number =>
      ((sums.get(word) ?? 0) / texts.length) * Math.log((n + 1) / ((all.get(word) ?? 0) + 0.5))
    const scored = [...earliest(texts)].map(([phrase, place]): Scored => {
      const words = stemsOf(phrase)
      const mean = [...words].reduce((sum, word) => sum + weightOf(word), 0) / Math.max(1, words.size)
      return {
        phrase,
        words,
        score: (mean * (LENGTH_FACTORS[words.size] ?? LONGEST_FACTOR)) / (1 + LATER * place),
      }
    })
    return chooseDistinct(scored, count)
  })
}

interface Scored {
  readonly phrase: string
  readonly words: ReadonlySet<string>
  readonly score: number
}

function wordShares(own: ReadonlySet<string>, context: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map([
    ...[...context].map((word) => [word, 0.5] as const),
    ...[...own].map((word) => [word, 1] as const),
  ])
}

function sumShares(texts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const shares of texts)
    for (const [word, share] of shares) sums.set(word, (sums.get(word) ?? 0) + share)
  return sums
}

/** The first place at which a text of the group has each phrase. */
function earliest(texts: readonly GroupText[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const { phrases } of texts) {
    for (const [place, phrase] of phrases.entries())
      places.set(phrase, Math.min(place, places.get(phrase) ?? Infinity))
  }
  return places
}

function chooseDistinct(scored: readonly Scored[], count: number): readonly string[] {
  const rest = scored.toSorted((a, b) => b.score - a.score || compareCodeUnits(a.phrase, b.phrase))
  const chosen: Scored[] = []
  while (chosen.length < count) {
    let best: Scored | undefined
    let most = -Infinity
    for (const phrase of rest) {
      const overlaps = chosen.map((other) => overlap(phrase.words, other.words))
      if (overlaps.some((share) => share === 1)) continue
      const value = phrase.score * (1 - REPETITION * Math.max(0, ...overlaps))
      if (value > most + 1e-12) [best, most] = [phrase, value]
    }
    if (best === undefined) break
    chosen.push(best)
  }
  return chosen.map(({ phrase }) => phrase)
}

/** Share of the shorter one's words that the other has; 1 when one says no more than the other. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both / Math.max(1, Math.min(a.size, b.size))
}
