import { parseTokens } from './parse-tokens.ts'
import { isContentWord } from './parse-terms.ts'

const LONGEST = 3

// What ends a phrase: marks between words, but neither hyphen nor apostrophe.
const CUT = /[^\p{L}\p{M}\p{N}\s'’-]+|\s-+\s/u

/**
 * Every run of one to three content words that stand side by side in a text, as tokens; repeated as they occur. What may
 * be a phrase, found without grammar and so a hundred times as fast as noun phrases.
 *
 * @example wordPhrases('Too few staff, poor training.') // [['staff'], ['poor'], ['poor', 'training'], ['training']]
 */
export function wordPhrases(text: string): readonly (readonly string[])[] {
  const phrases: (readonly string[])[] = []
  for (const clause of text.split(CUT)) {
    const tokens = parseTokens(clause)
    for (let from = 0; from < tokens.length; from++)
      for (let to = from; to < Math.min(tokens.length, from + LONGEST); to++) {
        if (!isContentWord(tokens[to]!)) break
        phrases.push(tokens.slice(from, to + 1))
      }
  }
  return phrases
}
