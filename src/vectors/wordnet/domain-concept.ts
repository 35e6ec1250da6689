/**
 * A concept that the dictionary lacks, or knows under other words: it joins the graph as a synset of its own, named by
 * all its terms.
 */
export interface DomainConcept {
  readonly id: string
  /** Words and phrases that mean it, in lower case and the singular: `use of force`, `restraint`. */
  readonly terms: readonly string[]
  /** Words and phrases that have to do with it: `baton`. */
  readonly related?: readonly string[]
}
