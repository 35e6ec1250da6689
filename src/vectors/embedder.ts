import type { Matrix } from './matrix.ts'
import type { SparseMatrix } from './sparse.ts'

/** Turns texts into vectors; equal texts and settings give equal vectors. */
export interface Embedder {
  /** Names the model and everything that its vectors depend on; equal fingerprints mean comparable vectors. */
  readonly fingerprint: string
  /** @returns one row of length 1 (or 0, for a text without a known word) per text, in order */
  embed(texts: readonly string[]): Promise<Matrix>
}

/** One way of looking at a text; kept apart from the others so that each can be told as evidence of its own. */
export interface View {
  readonly name: 'lexical' | 'lsa' | 'concepts'
  /** @returns one row of length 1 (or 0) per text, in order */
  embed(texts: readonly string[]): SparseMatrix
}
