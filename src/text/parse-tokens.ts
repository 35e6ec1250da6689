// A number keeps its inner marks (1.10, 24/7, 2,500), a word its apostrophe (wasn't); letters and digits may join (cas3).
const TOKEN = /\p{N}+(?:[.,:/]\p{N}+)*\p{L}*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/gu
// Written with or without hyphen at will: re-offending, co-ordinate.
const JOINED_PREFIX = /\b(re|co)-(?=\p{L}{3})/gu
const POSSESSIVE = /'s$/u

/**
 * The words and numbers of a text in their order: lower case, plain apostrophes, no possessive.
 *
 * A hyphen separates, so that "use-of-force" and "use of force" are the same three tokens, except after the prefixes
 * `re` and `co` ("re-offending" is "reoffending"). Deterministic and independent of the locale.
 *
 * @example parseTokens("Prisoners' well-being wasn't 1.5 times") // ['prisoners', 'well', 'being', "wasn't", '1.5', 'times']
 */
export function parseTokens(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .toLowerCase()
  const words =
    plain
      .replace(/\u00ad/gu, '')
      .replace(JOINED_PREFIX, '$1')
      .match(TOKEN) ?? []
  return words.map((word) => word.replace(POSSESSIVE, ''))
}
