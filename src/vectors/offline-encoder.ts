import { notWhatWasKept } from '../domain/faults/vectors.ts'
import { createConceptProfiles } from './concepts/concept-profiles.ts'
import { conceptView, type ConceptKnowledge } from './concepts/concept-view.ts'
import { denseProjection, seeTogether, type DenseWeights } from './dense-views.ts'
import type { Embedder } from './embedder.ts'
import { lexicalView, type Lexicon } from './lexical-view.ts'
import type { Matrix } from './matrix.ts'
import { packArrays, unpackArrays } from './pack-arrays.ts'
import { packSparse, unpackSparse } from './pack-sparse.ts'
import type { ReductionBasis } from './reduction.ts'
import { unitMatrix } from './unit-matrix.ts'
import type { WordNetGraph } from './wordnet/wordnet-graph.ts'

/** All that an offline embedder has learnt of its corpus, without its texts: enough to embed others as it does. */
export interface OfflineEncoderState {
  /** The fingerprint of the embedder that learnt it. */
  readonly fingerprint: string
  readonly weights: DenseWeights
  readonly lexicon: Lexicon
  readonly concepts: ConceptKnowledge
  readonly basis: ReductionBasis
}

/** An embedder that has learnt all that it will. */
export interface OfflineEncoder extends Embedder {
  /**
   * The vectors as `embed` gives them, but each as long as the share of its text that lies within the space of the
   * corpus, 0 to 1: little of a text about something else does.
   */
  project(texts: readonly string[]): Matrix
}

interface Content {
  readonly fingerprint: string
  readonly weights: DenseWeights
  readonly lexicon: Omit<Lexicon, 'spread'>
  readonly conceptTexts: number
  readonly dims: number
  readonly hasDirections: boolean
}

/**
 * Embeds texts by what was learnt before: bit by bit the vectors that the embedder gives which learnt it.
 *
 * @param graph the one of the embedder
 * @param profiles of the same graph
 */
export function createOfflineEncoder(
  { fingerprint, weights, lexicon, concepts, basis }: OfflineEncoderState,
  graph: WordNetGraph,
  profiles = createConceptProfiles(graph),
): OfflineEncoder {
  const [lexical, conceptual] = [lexicalView(lexicon), conceptView(concepts, graph, profiles)]
  const see = seeTogether(
    { lexical: (texts) => lexical.embed(texts), concepts: (texts) => conceptual.embed(texts) },
    weights,
  )
  const project = denseProjection(see, basis)
  return { fingerprint, project, embed: (texts) => Promise.resolve(unitMatrix(project(texts))) }
}

/** What was learnt as bytes, for parseOfflineEncoder: about 12 MB for 300 passages, at most some 30. */
export function serialiseOfflineEncoder(state: OfflineEncoderState): Uint8Array {
  const { fingerprint, weights, lexicon, concepts, basis } = state
  const { spanning, directions } = basis
  const content: Content = {
    fingerprint,
    weights,
    lexicon: { texts: lexicon.texts, terms: lexicon.terms },
    conceptTexts: concepts.texts,
    dims: spanning.rows.dims,
    hasDirections: directions !== undefined,
  }
  return packArrays(content, [
    lexicon.spread,
    concepts.lemmas,
    concepts.spread,
    concepts.mean.columns,
    concepts.mean.values,
    ...packSparse(spanning.rows),
    spanning.triangle,
    ...(directions === undefined ? [] : [directions]),
  ])
}

/**
 * Reads what serialiseOfflineEncoder wrote; the arrays lie on the given bytes, which must not change.
 *
 * @throws ToolkitError V005 when the bytes are no such thing
 */
export function parseOfflineEncoder(bytes: Uint8Array): OfflineEncoderState {
  const packed = unpackArrays(bytes, (found) => notWhatWasKept('encoder', found))
  // Only serialiseOfflineEncoder writes such bytes.
  const { fingerprint, weights, lexicon, conceptTexts, dims, hasDirections } = packed.content as Content
  // Arrays come in the order in which they were packed, as do the fields here.
  return {
    fingerprint,
    weights,
    lexicon: { ...lexicon, spread: packed.takeIntegers() },
    concepts: {
      texts: conceptTexts,
      lemmas: packed.takeIntegers(),
      spread: packed.takeIntegers(),
      mean: { columns: packed.takeIntegers(), values: packed.takeDoubles() },
    },
    basis: {
      spanning: { rows: unpackSparse(packed, dims), triangle: packed.takeDoubles() },
      directions: hasDirections ? packed.takeDoubles() : undefined,
    },
  }
}
