import type { Glossary } from '../domain/glossary.ts'
import type { Stemmer } from '../text/create-stemmer.ts'
import { expandAbbreviations } from '../text/expand-abbreviations.ts'
import { isContentWord } from '../text/parse-terms.ts'
import { parseTokens } from '../text/parse-tokens.ts'

/** A question as it is compared with passages. */
export interface Question {
  /** As it was asked. */
  readonly query: string
  /** With its abbreviations written out, as passages are. */
  readonly text: string
  /** Its different content words, in lower case, in their order. */
  readonly words: readonly string[]
  /** Their stems, each once. */
  readonly terms: readonly string[]
}

/** Reads a question in the words of whoever asks. Pure. */
export function parseQuestion(query: string, glossary: Glossary, stem: Stemmer): Question {
  const { text } = expandAbbreviations(query.normalize('NFKC'), glossary, new Map())
  const words = [...new Set(parseTokens(text).filter(isContentWord))]
  return { query, text, words, terms: [...new Set(words.map(stem))] }
}
