import type { Stemmer } from './create-stemmer.ts'
import { isStopWord } from './stop-words.ts'
import { parseTokens } from './parse-tokens.ts'

/** Whether a token can tell a text's subject: no function word, no number, no single letter. */
export function isContentWord(token: string): boolean {
  return token.length > 1 && !/^\p{N}/u.test(token) && !isStopWord(token)
}

/**
 * The stems of a text's content words in their order, repeated as often as they occur.
 *
 * @example parseTerms('Too many prisoners were locked up', createStemmer()) // ['prison', 'lock']
 */
export function parseTerms(text: string, stem: Stemmer): readonly string[] {
  return parseTokens(text).filter(isContentWord).map(stem)
}
