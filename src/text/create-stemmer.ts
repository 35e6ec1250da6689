import porter from 'natural/lib/natural/stemmers/porter_stemmer.js'

/** Reduces a lower-case token to its stem: `prisoners` and `prisoner` are one. */
export type Stemmer = (token: string) => string

/** What was stemmed before, by whichever stemmer: plans use few words often, and stemming costs 7 µs. */
const known = new Map<string, string>()

/**
 * Makes a Porter stemmer.
 *
 * @see Porter 1980, An algorithm for suffix stripping
 */
export function createStemmer(): Stemmer {
  return (token) => {
    const before = known.get(token)
    if (before !== undefined) return before
    const stem = porter.stem(token)
    known.set(token, stem)
    return stem
  }
}
