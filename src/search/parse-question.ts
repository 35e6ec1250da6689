import type { Glossary } from '../domain/glossary.ts'
import type { Stemmer } from '../text/create-stemmer.ts'
import { expandAbbreviations } from '../text/expand-abbreviations.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'

/** A question as it is compared with passages. */
export interface Question {
  /** As it was asked, without signs that steer a terminal. */
  readonly query: string
  /** With its abbreviations written out, as passages are. */
  readonly text: string
  /** The different content words that were typed, in lower case, in their order, without abbreviations. */
  readonly typedWords: readonly string[]
  /** Those of `text`. */
  readonly words: readonly string[]
  /** The stems of `words`, each once. */
  readonly terms: readonly string[]
}

/**
 * Reads a question in the words of whoever asks. Abbreviations count in any case ("omu"), unless they are words as well.
 * Pure.
 *
 * @param isWord whether a token is a word of the dictionary
 */
export function parseQuestion(
  query: string,
  glossary: Glossary,
  stem: Stemmer,
  isWord: (token: string) => boolean,
): Question {
  const asked = query
    .normalize('NFKC')
    .replace(/\p{C}+/gu, ' ')
    .trim()
  const printed = new Map([...glossary.keys()].map((key) => [key.toLowerCase(), key]))
  const { text } = expandAbbreviations(asInGlossary(asked, printed, isWord), glossary, new Map())
  const words = contentWords(text)
  return {
    query: asked,
    text,
    typedWords: contentWords(asked).filter((word) => !printed.has(word)),
    words,
    terms: [...new Set(words.map(stem))],
  }
}

const contentWords = (text: string): readonly string[] => [
  ...new Set(parseTokens(text).filter(isContentWord)),
]

const SHORTEST = 3

/** Gives abbreviations the case that the glossary has them in. */
function asInGlossary(
  text: string,
  printed: ReadonlyMap<string, string>,
  isWord: (token: string) => boolean,
): string {
  return text.replace(/[A-Za-z][A-Za-z0-9]+/g, (token) => {
    const key = printed.get(token.toLowerCase())
    return key === undefined || token.length < SHORTEST || isWord(token.toLowerCase()) ? token : key
  })
}
