import { spreadRow } from '../vectors/spread-row.ts'
import type { PassageViews } from './passage-views.ts'

/**
 * Prepares the likeness of some passages to one another: the mean of the views' cosines, 0 (nothing in common) to 1.
 *
 * @param rows of the passages, in the views
 * @returns a function of the places of two passages among `rows`; quick where the same first one is asked for again and again
 */
export function passageSimilarity(
  vectors: PassageViews,
  rows: readonly number[],
): (i: number, j: number) => number {
  const lexical = spreadRow(vectors.lexical.take(rows))
  const lsa = spreadRow(vectors.lsa.take(rows))
  const concepts = spreadRow(vectors.concepts.take(rows))
  return (i, j) => Math.max(0, (lexical(i, j) + lsa(i, j) + concepts(i, j)) / 3)
}
