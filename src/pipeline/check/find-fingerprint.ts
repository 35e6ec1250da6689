/** Between the word and the sum there may be marks of a table or tags. */
const NAMED_SUM = /fingerprint[^]{0,120}?\b([0-9a-f]{64})\b/i

/**
 * The fingerprint that a report shows: the one looked for if it stands there, otherwise what the report calls so.
 *
 * @param text of a report in Markdown or HTML
 */
export const findFingerprint = (text: string, expected: string): string | undefined =>
  text.includes(expected) ? expected : NAMED_SUM.exec(text)?.[1]
