import { compareCodeUnits } from '../util/compare-code-units.ts'
import { sha256 } from '../util/sha256.ts'
import { fitConceptView } from './concepts/concept-view.ts'
import type { EmbeddingMemory } from './embedding-memory.ts'
import type { Embedder, View } from './embedder.ts'
import { joinColumns } from './join-columns.ts'
import { fitLexicalView } from './lexical-view.ts'
import { fitLsaView } from './lsa-view.ts'
import { matrixRow, type Matrix } from './matrix.ts'
import { fitReduction, type Reduction } from './reduction.ts'
import { rememberingView } from './remembering-view.ts'
import type { SparseMatrix } from './sparse.ts'
import { spacedOut } from './spaced-out.ts'
import { unitMatrix } from './unit-matrix.ts'
import type { WordNetGraph } from './wordnet/wordnet-graph.ts'

export interface OfflineEmbedderOptions {
  /** Weight of each view's dot product in that of two vectors; the sum should be 1. Default 0.15, 0, 0.85. */
  readonly viewWeights?: Readonly<Record<View['name'], number>>
  /** Most numbers per vector. Default 256. */
  readonly dims?: number
  /** Most texts that span the space of the vectors; of a larger corpus, texts at equal distances. Default 2,000. */
  readonly landmarks?: number
  /** What an equal embedder made before; one of another fingerprint is not used. */
  readonly memory?: EmbeddingMemory | undefined
}

/** An embedder that needs no download, with the views that it is made of. */
export interface OfflineEmbedder extends Embedder {
  readonly views: readonly View[]
  /** Share of the landmarks' variance that their vectors keep, 0 to 1; 1 while there are no more texts than dims. */
  varianceKept(): number
  /** All that was made so far, to be kept; undefined when nothing was made beyond what was given. */
  newMemory(): EmbeddingMemory | undefined
}

/** Changes whenever the same input gives other vectors than before. */
const METHOD = 'offline-2'
const VIEW_WEIGHTS = { lexical: 0.15, lsa: 0, concepts: 0.85 } as const
const DIMS = 256
const LANDMARKS = 2000

/** The fingerprint that fitOfflineEmbedder's embedder will have. */
export function offlineFingerprint(
  corpus: readonly string[],
  graph: Pick<WordNetGraph, 'sha256'>,
  options: OfflineEmbedderOptions = {},
): string {
  const { viewWeights = VIEW_WEIGHTS, dims = DIMS, landmarks = LANDMARKS } = options
  const texts = [...corpus].sort(compareCodeUnits)
  const identity = JSON.stringify([METHOD, graph.sha256, viewWeights, dims, landmarks, texts])
  return `${METHOD}-${sha256(identity).slice(0, 16)}`
}

/**
 * Learns from a corpus how to embed texts by their words (lexical), by the company that their words keep in the corpus
 * (lsa) and by what their words mean (concepts), without any download.
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
  const { viewWeights = VIEW_WEIGHTS, dims = DIMS, landmarks = LANDMARKS } = options
  const fingerprint = offlineFingerprint(corpus, graph, options)
  const memory = options.memory?.fingerprint === fingerprint ? options.memory : undefined
  const texts = [...corpus].sort(compareCodeUnits)

  const lexical = rememberingView('lexical', () => fitLexicalView(texts), memory?.views.lexical)
  const lsa = rememberingView('lsa', () => fitLsaView(texts, lexical), memory?.views.lsa)
  const concepts = rememberingView('concepts', () => fitConceptView(texts, graph), memory?.views.concepts)
  const views = [lexical, lsa, concepts]
  const see = (seen: readonly string[]): SparseMatrix =>
    joinColumns(views.map((view) => ({ rows: view.embed(seen), weight: viewWeights[view.name] })))

  const denseRows = new Map<string, Float32Array>()
  const remember = (embedded: readonly string[], matrix: Matrix): void => {
    for (const [i, text] of embedded.entries()) denseRows.set(text, matrixRow(matrix, i))
  }
  if (memory !== undefined) remember(memory.denseTexts, memory.dense)
  let fitted: Reduction | undefined
  const reduction = (): Reduction => {
    if (fitted !== undefined) return fitted
    const spanning = spacedOut([...new Set(texts)], landmarks)
    fitted = fitReduction(see(spanning), dims)
    remember(spanning, unitMatrix(fitted.fitted))
    return fitted
  }
  const rowOf = (text: string): Float32Array => denseRows.get(text)!
  const embed = (asked: readonly string[]): Matrix => {
    if (asked.some((text) => !denseRows.has(text))) {
      const { project } = reduction()
      const unknown = [...new Set(asked.filter((text) => !denseRows.has(text)))]
      if (unknown.length > 0) remember(unknown, unitMatrix(project(see(unknown))))
    }
    return stack(asked.map(rowOf))
  }
  const varianceKept = (): number => memory?.varianceKept ?? reduction().varianceKept
  return {
    fingerprint,
    views,
    varianceKept,
    embed: (asked) => Promise.resolve(embed(asked)),
    newMemory: () => {
      if (!views.some((view) => view.hasNew()) && denseRows.size === (memory?.denseTexts.length ?? 0))
        return undefined
      const denseTexts = [...denseRows.keys()]
      const known = { lexical: lexical.known(), lsa: lsa.known(), concepts: concepts.known() }
      return {
        fingerprint,
        varianceKept: varianceKept(),
        views: known,
        denseTexts,
        dense: stack(denseTexts.map(rowOf)),
      }
    },
  }
}

function stack(rows: readonly Float32Array[]): Matrix {
  const dims = rows[0]?.length ?? 0
  const data = new Float32Array(rows.length * dims)
  for (const [i, row] of rows.entries()) data.set(row, i * dims)
  return { rows: rows.length, dims, data }
}
