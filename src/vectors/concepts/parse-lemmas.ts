import { baseForm } from '../../text/base-form.ts'
import { isContentWord } from '../../text/parse-terms.ts'
import { isStopWord } from '../../text/stop-words.ts'
import type { LemmaIndex } from '../wordnet/lemma-index.ts'

const LONGEST_PHRASE = 5
const SHORTEST_WORD = 3
/** What may stand between the words of an entry; two words may also be written as one. */
const JOINTS = ['_', '-', ''] as const

/** A lemma where it occurs in a text: tokens `start` to `end`, `end` not included. */
export interface FoundLemma {
  readonly lemma: number
  readonly start: number
  readonly end: number
}

/**
 * The dictionary's lemmas in a text, repeated as often as they occur: every content word in its base form, and beside
 * them every phrase that the dictionary has as one entry ("first aid"), the longest at each place.
 *
 * @param tokens as parseTokens gives them
 */
export function findLemmas(tokens: readonly string[], dictionary: LemmaIndex): readonly FoundLemma[] {
  const lemmas: FoundLemma[] = []
  let phraseEnd = 0
  for (const [start, token] of tokens.entries()) {
    if (isContentWord(token) && token.length >= SHORTEST_WORD) {
      const lemma = findInflected('', token, dictionary)
      if (lemma >= 0) lemmas.push({ lemma, start, end: start + 1 })
    }
    if (start < phraseEnd || isStopWord(token)) continue
    const phrase = findPhrase(tokens, start, dictionary)
    if (phrase === undefined) continue
    phraseEnd = start + phrase.length
    lemmas.push({ lemma: phrase.lemma, start, end: phraseEnd })
  }
  return lemmas
}

/** The numbers of those lemmas alone. */
export const parseLemmas = (tokens: readonly string[], dictionary: LemmaIndex): readonly number[] =>
  findLemmas(tokens, dictionary).map(({ lemma }) => lemma)

/** The lemma that begins with `before` and ends in the base form of the word. */
function findInflected(before: string, word: string, dictionary: LemmaIndex): number {
  const base = baseForm(word, (candidate) => dictionary.find(before + candidate) >= 0)
  return base === undefined ? -1 : dictionary.find(before + base)
}

function findPhrase(
  tokens: readonly string[],
  start: number,
  dictionary: LemmaIndex,
): { readonly lemma: number; readonly length: number } | undefined {
  let longest: { readonly lemma: number; readonly length: number } | undefined
  for (const joint of JOINTS) {
    const most = joint === '' ? 2 : LONGEST_PHRASE
    let before = tokens[start]! + joint
    for (let length = 2; length <= most && start + length <= tokens.length; length++) {
      if (!dictionary.hasPrefix(before)) break
      const last = tokens[start + length - 1]!
      const lemma = isStopWord(last) ? -1 : findInflected(before, last, dictionary)
      if (lemma >= 0 && length > (longest?.length ?? 0)) longest = { lemma, length }
      before += last + joint
    }
  }
  return longest
}
