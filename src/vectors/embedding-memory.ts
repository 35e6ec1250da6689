import { notWhatWasKept } from '../domain/faults/vectors.ts'
import type { View } from './embedder.ts'
import type { Matrix } from './matrix.ts'
import { packArrays, unpackArrays } from './pack-arrays.ts'
import { packSparse, unpackSparse } from './pack-sparse.ts'
import type { KnownRows } from './remembering-view.ts'

/** What an embedder has made so far, to be kept and given back to it. */
export interface EmbeddingMemory {
  /** The fingerprint of the embedder that made it. */
  readonly fingerprint: string
  /** Undefined while no dense row was made. */
  readonly varianceKept: number | undefined
  readonly views: Readonly<Record<View['name'], KnownRows>>
  /** Dense rows: row i belongs to denseTexts[i]. */
  readonly denseTexts: readonly string[]
  readonly dense: Matrix
}

interface Content {
  readonly fingerprint: string
  readonly varianceKept?: number | undefined
  readonly views: readonly {
    readonly name: View['name']
    readonly texts: readonly string[]
    readonly dims: number
  }[]
  readonly denseTexts: readonly string[]
  readonly denseDims: number
}

/** The memory as bytes, for parseEmbeddingMemory. */
export function serialiseEmbeddingMemory(memory: EmbeddingMemory): Uint8Array {
  const views = Object.entries(memory.views) as [View['name'], KnownRows][]
  const content: Content = {
    fingerprint: memory.fingerprint,
    varianceKept: memory.varianceKept,
    views: views.map(([name, { texts, rows }]) => ({ name, texts, dims: rows.dims })),
    denseTexts: memory.denseTexts,
    denseDims: memory.dense.dims,
  }
  return packArrays(content, [...views.flatMap(([, { rows }]) => packSparse(rows)), memory.dense.data])
}

/**
 * Reads what serialiseEmbeddingMemory wrote; the arrays lie on the given bytes, which must not change.
 *
 * @throws ToolkitError V005 when the bytes are no such memory
 */
export function parseEmbeddingMemory(bytes: Uint8Array): EmbeddingMemory {
  const packed = unpackArrays(bytes, (found) => notWhatWasKept('vectors', found))
  // Only serialiseEmbeddingMemory writes such bytes.
  const { fingerprint, varianceKept, views, denseTexts, denseDims } = packed.content as Content
  const rows = views.map(({ name, texts, dims }) => [name, { texts, rows: unpackSparse(packed, dims) }])
  return {
    fingerprint,
    varianceKept,
    // The content names every view, as it was written.
    views: Object.fromEntries(rows) as Record<View['name'], KnownRows>,
    denseTexts,
    dense: { rows: denseTexts.length, dims: denseDims, data: packed.takeFloats() },
  }
}
