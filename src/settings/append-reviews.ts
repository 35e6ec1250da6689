import type { Review } from '../domain/review.ts'

/** A file of answers without any. */
export const NO_REVIEWS = `# What reviewers said of pairs of concerns: their answers override the model on every run. "crossplan review" adds to it;
# edit freely. Of two answers about one pair the later one stands.

answers: []
`

/**
 * Adds answers at the end of a file of answers; what stands there keeps its words and comments.
 *
 * @param content in the form that `parseReviews` takes, the list not in brackets unless empty
 */
export function appendReviews(content: string, reviews: readonly Omit<Review, 'line'>[]): string {
  if (reviews.length === 0) return content
  const end = content.includes('\r\n') ? '\r\n' : '\n'
  const open = content.replace(/^(answers:)[ \t]*\[[ \t]*\][ \t]*$/mu, '$1')
  const indent = /^answers:.*(?:\r?\n(?:[ \t]*(?:#.*)?))*\r?\n([ \t]*)-/mu.exec(open)?.[1] ?? '  '
  const lines = reviews.map(({ concerns: [a, b], answer, date, by, fingerprints }) =>
    [
      `${indent}- { a: ${JSON.stringify(a)}, b: ${JSON.stringify(b)}, answer: ${answer}, date: ${date}`,
      ...(by === undefined ? [] : [`by: ${JSON.stringify(by)}`]),
      `fingerprints: ["${fingerprints.join('", "')}"] }`,
    ].join(', '),
  )
  return `${open.trimEnd()}${end}${lines.join(end)}${end}`
}
