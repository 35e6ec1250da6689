import { compareCodeUnits } from '../util/compare-code-units.ts'
import { sha256 } from '../util/sha256.ts'
import { lazily } from '../util/lazily.ts'
import { createConceptProfiles, type ConceptProfiles } from './concepts/concept-profiles.ts'
import { conceptView, fitConcepts } from './concepts/concept-view.ts'
import { denseProjection, seeTogether, type DenseWeights } from './dense-views.ts'
import type { EmbeddingMemory } from './embedding-memory.ts'
import type { Embedder, View } from './embedder.ts'
import { fitLexicon, lexicalView } from './lexical-view.ts'
import { fitLsaView } from './lsa-view.ts'
import { matrixRow, type Matrix } from './matrix.ts'
import type { OfflineEncoderState } from './offline-encoder.ts'
import { fitReduction } from './reduction.ts'
import { packingView } from './packing-view.ts'
import { rememberingView } from './remembering-view.ts'
import { rowSource, type RowSource } from './row-source.ts'
import { sharedFloats } from './shared-floats.ts'
import { spacedOut } from './spaced-out.ts'
import { unitMatrix } from './unit-matrix.ts'
import type { WordNetGraph } from './wordnet/wordnet-graph.ts'

export interface OfflineEmbedderOptions {
  /** Weight of a view's dot product in that of two vectors; the sum should be 1. Default 0.15 and 0.85. */
  readonly weights?: DenseWeights
  /** Most numbers per vector. Default 256. */
  readonly dims?: number
  /** Most texts that span the space of the vectors; of a larger corpus, texts at equal distances. Default 2,000. */
  readonly landmarks?: number
  /** What an equal embedder made before; one of another fingerprint is not used. */
  readonly memory?: EmbeddingMemory | undefined
  /** Rows of more texts than this are kept packed. Default 5,000, some 70 plans. */
  readonly large?: number
  /** Concept profiles of the same graph, known and yet to be made; default: all to be made. */
  readonly profiles?: ConceptProfiles
}

/** An embedder that needs no download, with the views that it is made of. */
export interface OfflineEmbedder extends Embedder {
  readonly views: readonly View[]
  /** The rows of texts as each view sees them, to be taken as they are needed; they are made now. */
  rowsOf(texts: readonly string[]): Readonly<Record<View['name'], RowSource>>
  /** The profiles that it uses, with those that it made. */
  readonly profiles: ConceptProfiles
  /** Share of the landmarks' variance that their vectors keep, 0 to 1; 1 while there are no more texts than dims. */
  varianceKept(): number
  /** All that was made so far, to be kept; undefined when nothing was made beyond what was given. */
  newMemory(): EmbeddingMemory | undefined
  /** About how many bytes all that was made or given so far has, without the texts. */
  memoryBytes(): number
  /** What it has learnt of the corpus, to embed other texts in the same way elsewhere; learns what it has not yet. */
  encoder(): OfflineEncoderState
}

/** Changes whenever the same input gives other vectors than before. */
const METHOD = 'offline-3'
const WEIGHTS: DenseWeights = { lexical: 0.15, concepts: 0.85 }
const DIMS = 256
const LANDMARKS = 2000
/** The rows of more texts, some 35 KB each, are kept packed: at 90,000, 0.7 GB instead of 3 GB. */
const LARGE = 5000

/** The fingerprint that fitOfflineEmbedder's embedder will have. */
export function offlineFingerprint(
  corpus: readonly string[],
  graph: Pick<WordNetGraph, 'sha256'>,
  options: OfflineEmbedderOptions = {},
): string {
  const { weights = WEIGHTS, dims = DIMS, landmarks = LANDMARKS, large = LARGE } = options
  const texts = [...corpus].sort(compareCodeUnits)
  const identity = JSON.stringify([
    METHOD,
    graph.sha256,
    weights.lexical,
    weights.concepts,
    dims,
    landmarks,
    ...(corpus.length > large ? ['packed'] : []),
    texts,
  ])
  return `${METHOD}-${sha256(identity).slice(0, 16)}`
}

/**
 * Learns from a corpus how to embed texts by their words (lexical) and by what their words mean (concepts), without any
 * download; and, as a view that has no part in the vectors, by the company that their words keep in the corpus (lsa).
 *
 * Deterministic; the order of the corpus does not matter. What it needs is worked out when it is first asked for: about
 * a second for 300 passages, nothing for texts in the memory.
 *
 * @param corpus the texts that will be compared; others can be embedded later
 */
export function fitOfflineEmbedder(
  corpus: readonly string[],
  graph: WordNetGraph,
  options: OfflineEmbedderOptions = {},
): OfflineEmbedder {
  const { weights = WEIGHTS, dims = DIMS, landmarks = LANDMARKS, large = LARGE } = options
  const isLarge = corpus.length > large
  const fingerprint = offlineFingerprint(corpus, graph, options)
  const memory = options.memory?.fingerprint === fingerprint ? options.memory : undefined
  const texts = [...corpus].sort(compareCodeUnits)

  const profiles = options.profiles ?? createConceptProfiles(graph)
  const lexicon = lazily(() => fitLexicon(texts))
  const knowledge = lazily(() => fitConcepts(texts, graph, profiles))
  const fitLexical = lazily(() => lexicalView(lexicon()))
  const fitConceptual = lazily(() => conceptView(knowledge(), graph, profiles))
  const lexical = rememberingView('lexical', fitLexical, memory?.views.lexical)
  const fitLsa = lazily(() => fitLsaView(texts, lexical))
  const lsa = rememberingView('lsa', fitLsa, memory?.views.lsa)
  const concepts = rememberingView('concepts', fitConceptual, memory?.views.concepts)
  const remembering = [lexical, lsa, concepts]
  const packing = { lsa: packingView('lsa', fitLsa), concepts: packingView('concepts', fitConceptual) }
  const views = isLarge ? [lexical, packing.lsa, packing.concepts] : remembering
  const see = seeTogether(
    {
      lexical: (seen) => lexical.see(seen),
      concepts: (seen) => (isLarge ? packing.concepts.embed(seen) : concepts.see(seen)),
    },
    weights,
  )

  const denseRows = new Map<string, Float32Array>()
  const remember = (embedded: readonly string[], matrix: Matrix): void => {
    for (const [i, text] of embedded.entries()) denseRows.set(text, matrixRow(matrix, i))
  }
  if (memory !== undefined) remember(memory.denseTexts, memory.dense)
  let varianceKept = memory?.varianceKept
  const reduction = lazily(() => {
    const spanning = spacedOut([...new Set(texts)], landmarks)
    const reduced = fitReduction(see(spanning), dims)
    varianceKept = reduced.varianceKept
    remember(spanning, unitMatrix(reduced.fitted))
    return { ...reduced, project: denseProjection(see, reduced.basis) }
  })
  const rowOf = (text: string): Float32Array => denseRows.get(text)!
  const embed = (asked: readonly string[]): Matrix => {
    if (asked.some((text) => !denseRows.has(text))) {
      const { project } = reduction()
      const unknown = [...new Set(asked.filter((text) => !denseRows.has(text)))]
      remember(unknown, unitMatrix(project(unknown)))
    }
    return stack(asked.map(rowOf), isLarge)
  }
  return {
    fingerprint,
    views,
    rowsOf: (asked) => ({
      lexical: rowSource(lexical.embed(asked)),
      lsa: isLarge ? packing.lsa.source(asked) : rowSource(lsa.embed(asked)),
      concepts: isLarge ? packing.concepts.source(asked) : rowSource(concepts.embed(asked)),
    }),
    profiles,
    varianceKept: () => varianceKept ?? reduction().varianceKept,
    embed: (asked) => Promise.resolve(embed(asked)),
    encoder: () => ({
      fingerprint,
      weights,
      lexicon: lexicon(),
      concepts: knowledge(),
      basis: reduction().basis,
    }),
    memoryBytes: () =>
      remembering.reduce(
        (sum, view) => sum + view.knownBytes(),
        denseRows.size * dims * Float32Array.BYTES_PER_ELEMENT,
      ),
    newMemory: () => {
      // What a large corpus has is too much to be kept.
      if (isLarge) return undefined
      if (!remembering.some((view) => view.hasNew()) && denseRows.size === (memory?.denseTexts.length ?? 0))
        return undefined
      const denseTexts = [...denseRows.keys()]
      const known = { lexical: lexical.known(), lsa: lsa.known(), concepts: concepts.known() }
      return {
        fingerprint,
        varianceKept,
        views: known,
        denseTexts,
        dense: stack(denseTexts.map(rowOf)),
      }
    },
  }
}

/** @param isShared whether threads can share the matrix: those of a large corpus are not copied for each */
function stack(rows: readonly Float32Array[], isShared = false): Matrix {
  const dims = rows[0]?.length ?? 0
  const data = isShared ? sharedFloats(rows.length * dims) : new Float32Array(rows.length * dims)
  for (const [i, row] of rows.entries()) data.set(row, i * dims)
  return { rows: rows.length, dims, data }
}
