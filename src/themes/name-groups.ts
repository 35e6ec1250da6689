import { createStemmer, type Stemmer } from '../text/create-stemmer.ts'
import type { NounPhraseParser } from '../text/noun-phrases.ts'
import { distinctPhrases, nameFromPhrases, namesSubject } from '../text/subject-phrases.ts'
import { wordPhrases } from '../text/word-phrases.ts'
import { rankPhrases } from '../util/rank-phrases.ts'

export interface GroupName {
  readonly label: string | undefined
  readonly keywords: readonly string[]
}

const KEYWORDS = 6
const LABEL_KEYWORDS = 2
/** Of so many of the best phrases of a group those that are noun phrases are kept. */
const CHECKED = 10
/** From so many texts on, a phrase that occurs once in them tells nothing of the group. */
const REPEATED_FROM = 5
/** A phrase that stands within one longer phrase so often is only a part of it. */
const MOSTLY_PART = 0.6

/**
 * Names groups by what their texts speak of more than those of the others: runs of up to three words ranked by
 * class-based TF-IDF, told apart by stems, spelt in their commonest form; those that are not noun phrases are left out.
 * Grammar is looked at only for the best of them, so that the cost does not grow with the texts.
 *
 * @param groups texts that stand for each group, twenty or so
 * @see Grootendorst 2022, BERTopic (class-based TF-IDF); Frantzi, Ananiadou & Mima 2000 (parts of longer terms)
 */
export function nameGroups(
  groups: readonly (readonly string[])[],
  parseNounPhrases: NounPhraseParser,
): readonly GroupName[] {
  const stem = createStemmer()
  const spellings = new Map<string, Map<string, number>>()
  const found = groups.map((texts) => groupPhrases(texts, stem, spellings))
  const ranked = rankPhrases(found.map(({ phrases }) => phrases))
  const acronyms = acronymsOf(groups)
  const spell = (key: string): string => commonest(spellings.get(key)!)
  const firstOf = (keys: readonly string[]): readonly string[] =>
    keys
      .slice(0, 2 * CHECKED)
      .filter((key) => namesSubject(spell(key)))
      .slice(0, CHECKED)
  const candidates = ranked.map((keys, g) => {
    const { parts } = found[g]!
    return {
      keys,
      whole: firstOf(keys.filter((key) => !parts.has(key))),
      partial: firstOf(keys.filter((key) => parts.has(key))),
    }
  })
  const isNoun = nounPhrasesAmong(
    candidates.flatMap(({ whole, partial }) => [...whole, ...partial].map(spell)),
    parseNounPhrases,
  )
  return candidates.map(({ keys, whole, partial }) => {
    const nouns = new Set(whole.filter((key) => isNoun.has(spell(key))))
    // Parts matter only where the longer phrase is no noun phrase.
    const within = new Set([...nouns].flatMap(partsOf))
    const nounParts = partial.filter((key) => !within.has(key) && isNoun.has(spell(key)))
    const withinParts = new Set(nounParts.flatMap(partsOf))
    for (const key of nounParts) if (!withinParts.has(key)) nouns.add(key)
    const best = nouns.size > 0 ? keys.filter((key) => nouns.has(key)) : whole
    const keywords = distinctPhrases(best.map(spell), KEYWORDS).map((phrase) =>
      phrase.replace(/[^ ]+/g, (word) => acronyms.get(word) ?? word),
    )
    return { label: nameFromPhrases(keywords.slice(0, LABEL_KEYWORDS)), keywords }
  })
}

/** Those that are noun phrases; parsed all at once, which takes a third of the time. */
function nounPhrasesAmong(phrases: readonly string[], parse: NounPhraseParser): ReadonlySet<string> {
  // An article tells nouns from verbs of the same form (the drug tests), but makes a noun of any single word.
  const asked = [...new Set(phrases)].map((phrase) => (phrase.includes(' ') ? `the ${phrase}` : phrase))
  return new Set(parse(asked.join('\n\n')))
}

/** The stems of a group's phrases, repeated as they occur, and which of them mostly occur as part of a longer one. */
function groupPhrases(
  texts: readonly string[],
  stem: Stemmer,
  spellings: Map<string, Map<string, number>>,
): { readonly phrases: readonly string[]; readonly parts: ReadonlySet<string> } {
  const counts = new Map<string, number>()
  for (const phrase of texts.flatMap(wordPhrases)) {
    const key = phrase.length === 1 ? stem(phrase[0]!) : phrase.map(stem).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
    const forms = spellings.get(key) ?? new Map<string, number>()
    spellings.set(key, forms)
    const spelling = phrase.join(' ')
    forms.set(spelling, (forms.get(spelling) ?? 0) + 1)
  }
  const least = texts.length < REPEATED_FROM ? 1 : 2
  const frequent = [...counts].filter(([, count]) => count >= least)
  const mostWithin = new Map<string, number>()
  for (const [key, count] of frequent)
    for (const part of partsOf(key)) mostWithin.set(part, Math.max(mostWithin.get(part) ?? 0, count))
  return {
    phrases: frequent.flatMap(([key, count]) => new Array<string>(count).fill(key)),
    parts: new Set(
      frequent.flatMap(([key, count]) => ((mostWithin.get(key) ?? 0) >= MOSTLY_PART * count ? [key] : [])),
    ),
  }
}

/** The phrases that stand within a phrase. */
function partsOf(key: string): readonly string[] {
  const stems = key.split(' ')
  return stems.flatMap((_, from) =>
    stems.flatMap((__, to) =>
      to >= from && to - from + 1 < stems.length ? [stems.slice(from, to + 1).join(' ')] : [],
    ),
  )
}

/** The form that occurs most; of equals the first in code-unit order. */
function commonest(forms: ReadonlyMap<string, number>): string {
  return [...forms].reduce((best, form) =>
    form[1] > best[1] || (form[1] === best[1] && form[0] < best[0]) ? form : best,
  )[0]
}

/** Words that are written in capitals wherever they occur, by their lower-case form. */
function acronymsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const texts of groups)
    for (const text of texts)
      for (const word of text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}s?(?![\p{L}\p{N}])/gu) ?? [])
        found.set(word.toLowerCase(), word)
  return found
}
