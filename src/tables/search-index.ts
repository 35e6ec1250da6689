/** A concern or action as search finds it. */
export interface IndexedPassage {
  readonly id: string
  readonly concernId: string
  readonly kind: 'concern' | 'action'
  /** With its abbreviations written out, as it was embedded. */
  readonly text: string
  /** The stems of its content words, in their order. */
  readonly terms: readonly string[]
  /** Its different words, in lower case. */
  readonly words: readonly string[]
}

/** Row i belongs to the i-th text; each row has length 1 or 0. */
export interface IndexedVectors {
  readonly rows: number
  readonly dims: number
  readonly data: Float32Array
}

/** What search needs of a run: stored in the schema `search` of the database, beside the tables and in no other file. */
export interface SearchIndex {
  readonly passages: readonly IndexedPassage[]
  /** One row per passage. */
  readonly vectors: IndexedVectors
  /** Themes by what stands for them: row i of `facetVectors` belongs to facets[i], a theme's id. */
  readonly facets: readonly string[]
  readonly facetVectors: IndexedVectors
}
