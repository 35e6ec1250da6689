import { createStemmer, type Stemmer } from '../text/create-stemmer.ts'
import { internTerms } from '../text/intern-terms.ts'
import type { Matrix } from './matrix.ts'
import { reduceRows } from './reduce-rows.ts'
import type { SparseMatrix } from './sparse.ts'
import { unitMatrix } from './unit-matrix.ts'
import { weighTerms } from './weigh-terms.ts'

export interface PassageVectors {
  /** What the columns of `words` stand for. */
  readonly terms: readonly string[]
  /** Makes a term of a word. */
  readonly stem: Stemmer
  /** Texts × terms, rows of length 1; empty where a text shares no word with another. */
  readonly words: SparseMatrix
  /** Texts × dims at most, rows of length 1 or 0: texts that use words of the same company are near. */
  readonly points: Matrix
  /** Share of the words' variance that the points keep, 0 to 1. */
  readonly varianceKept: number
}

const DIMS = 100

/**
 * Vectors of many texts by their words alone, in seconds for 100,000: weighed words, reduced to the directions in which
 * they vary most (latent semantic analysis). English. Deterministic, for a given order of texts.
 *
 * @see Deerwester et al. 1990, Indexing by latent semantic analysis
 */
export function passageVectors(texts: readonly string[], seed: number): PassageVectors {
  const stem = createStemmer()
  const interned = internTerms(texts, stem)
  const words = weighTerms(interned)
  const { rows, varianceKept } = reduceRows(words, DIMS, seed)
  return { terms: interned.terms, stem, words, points: unitMatrix(rows), varianceKept }
}
