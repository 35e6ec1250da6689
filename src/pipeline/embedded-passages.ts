import type { Passage } from '../domain/passage.ts'
import type { View } from '../vectors/embedder.ts'
import type { Matrix } from '../vectors/matrix.ts'
import type { RowSource } from '../vectors/row-source.ts'

/** The concerns and actions of all plans with what the later steps compare them by; row i belongs to passages[i]. */
export interface EmbeddedPassages {
  readonly passages: readonly Passage[]
  /** The embedder's name and, in brackets, the fingerprint of everything that its vectors depend on. */
  readonly embedder: string
  readonly views: readonly View[]
  readonly vectors: Readonly<Record<View['name'], RowSource>>
  readonly embedded: Matrix
  /** What each passage is about, in phrases. */
  readonly phrases: readonly (readonly string[])[]
}
