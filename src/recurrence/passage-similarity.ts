import { rowRoom } from '../vectors/row-room.ts'
import { spreadRow } from '../vectors/spread-row.ts'
import type { PassageViews } from './passage-views.ts'

/**
 * Prepares the likeness of passages to one another: the mean of the views' cosines, 0 (nothing in common) to 1.
 *
 * @returns given the rows of some passages in the views, a function of the places of two of them: good until it is asked for
 * other passages, and quick where the same first one comes again and again
 */
export function passageSimilarity(
  vectors: PassageViews,
): (rows: readonly number[]) => (i: number, j: number) => number {
  const rooms = { lexical: rowRoom(), lsa: rowRoom(), concepts: rowRoom() }
  return (rows) => {
    const lexical = spreadRow(vectors.lexical.take(rows, rooms.lexical))
    const lsa = spreadRow(vectors.lsa.take(rows, rooms.lsa))
    const concepts = spreadRow(vectors.concepts.take(rows, rooms.concepts))
    return (i, j) => Math.max(0, (lexical(i, j) + lsa(i, j) + concepts(i, j)) / 3)
  }
}
