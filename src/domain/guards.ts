/** A group of prisoners or a place that a concern can be about, and the words by which it is known. */
export interface Scope {
  readonly id: string
  readonly kind: 'group' | 'place'
  readonly words: readonly string[]
}

/** What keeps concerns apart that only look alike (models/guards.yaml). */
export interface Guards {
  readonly scopes: readonly Scope[]
  /** Phrases of inspection reports that name no failing. */
  readonly stockPhrases: readonly string[]
}
