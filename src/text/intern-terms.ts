import type { Stemmer } from './create-stemmer.ts'
import { parseTokens } from './parse-tokens.ts'
import { isContentWord } from './parse-terms.ts'

/** The terms of texts as numbers: text i has `ids[starts[i] … starts[i + 1])`, in order, repeated as they occur. */
export interface InternedTerms {
  /** Number → term, in the order of their first occurrence. */
  readonly terms: readonly string[]
  readonly starts: Int32Array
  readonly ids: Int32Array
}

/** Stands for a token that tells nothing of a text's subject. */
const LEFT_OUT = -1

/**
 * Gives every term of texts a number, the terms being those of parseTerms. Each different token is looked at once, so
 * that it is fast on many texts.
 *
 * @param stem what makes a term of a content word
 */
export function internTerms(texts: readonly string[], stem: Stemmer): InternedTerms {
  const numberOf = new Map<string, number>()
  const known = new Map<string, number>()
  const numbered = (token: string): number => {
    if (!isContentWord(token)) return LEFT_OUT
    const term = stem(token)
    const number = numberOf.get(term) ?? numberOf.size
    numberOf.set(term, number)
    return number
  }
  const starts = new Int32Array(texts.length + 1)
  let ids = new Int32Array(1024)
  let length = 0
  for (const [i, text] of texts.entries()) {
    for (const token of parseTokens(text)) {
      let number = known.get(token)
      if (number === undefined) {
        number = numbered(token)
        known.set(token, number)
      }
      if (number === LEFT_OUT) continue
      if (length === ids.length) ids = extended(ids)
      ids[length++] = number
    }
    starts[i + 1] = length
  }
  return { terms: [...numberOf.keys()], starts, ids: ids.slice(0, length) }
}

function extended(ids: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * ids.length)
  longer.set(ids)
  return longer
}
