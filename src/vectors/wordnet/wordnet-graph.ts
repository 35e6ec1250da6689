/**
 * WordNet as a graph of concepts ("synsets"), in compressed rows of flat arrays so that it is read from a file as it
 * stands. Synsets are numbered in the order nouns, verbs, adjectives, adverbs, each as in its data file, then the
 * domain's own; lemmas in code-unit order of their spelling, lower case, with `_` between the words of a phrase.
 *
 * @see Miller 1995, WordNet: A lexical database for English
 */
export interface WordNetGraph {
  /** SHA-256 of the graph's bytes: equal for equal content. */
  readonly sha256: string
  readonly synsets: number
  readonly lemmas: number
  /** Spellings one after the other in ASCII; lemma i is `[spellingStarts[i] … spellingStarts[i + 1])`. */
  readonly spellings: Uint8Array
  readonly spellingStarts: Int32Array
  /** Lemma → its synsets, and how usual each is, the most usual first; a lemma's weights sum to 1. */
  readonly senseStarts: Int32Array
  readonly senseSynsets: Int32Array
  readonly senseWeights: Float32Array
  /** Synset → the synsets it points to, and how readily meaning flows there, 0 to 1. */
  readonly pointerStarts: Int32Array
  readonly pointerTargets: Int32Array
  readonly pointerWeights: Float32Array
  /** Synset → the different content lemmas of its definition, ascending. */
  readonly glossStarts: Int32Array
  readonly glossLemmas: Int32Array
}
