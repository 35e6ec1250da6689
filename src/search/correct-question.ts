/** A word that nobody knows, and what may have been meant. */
export interface UnknownWord {
  readonly word: string
  /** A word of the plans that is spelt nearly alike; missing where there is none. */
  readonly suggestion: string | undefined
}

/** Puts suggestions in the place of the words that nobody knows; the rest of the question stays as it is. Pure. */
export function correctQuestion(query: string, unknown: readonly UnknownWord[]): string {
  const meant = new Map(
    unknown.flatMap(({ word, suggestion }) =>
      suggestion === undefined ? [] : [[word, suggestion] as const],
    ),
  )
  return query.replace(/[\p{L}\p{N}'’-]+/gu, (token) => meant.get(token.toLowerCase()) ?? token)
}
