import { notAnEmbeddingMemory } from '../domain/faults/vectors.ts'
import type { View } from './embedder.ts'
import type { Matrix } from './matrix.ts'
import type { KnownRows } from './remembering-view.ts'

/** What an embedder has made so far, to be kept and given back to it. */
export interface EmbeddingMemory {
  /** The fingerprint of the embedder that made it. */
  readonly fingerprint: string
  readonly varianceKept: number
  readonly views: Readonly<Record<View['name'], KnownRows>>
  /** Dense rows: row i belongs to denseTexts[i]. */
  readonly denseTexts: readonly string[]
  readonly dense: Matrix
}

interface Header {
  readonly fingerprint: string
  readonly varianceKept: number
  readonly views: readonly {
    readonly name: View['name']
    readonly texts: readonly string[]
    readonly dims: number
    readonly entries: number
  }[]
  readonly denseTexts: readonly string[]
  readonly denseDims: number
}

const LENGTH_BYTES = 4

/** The memory as bytes: length of the header, the header in JSON, padding to 4 bytes, then the arrays in its order. */
export function serialiseEmbeddingMemory(memory: EmbeddingMemory): Uint8Array {
  const views = Object.entries(memory.views) as [View['name'], KnownRows][]
  const header: Header = {
    fingerprint: memory.fingerprint,
    varianceKept: memory.varianceKept,
    views: views.map(([name, { texts, rows }]) => ({
      name,
      texts,
      dims: rows.dims,
      entries: rows.columns.length,
    })),
    denseTexts: memory.denseTexts,
    denseDims: memory.dense.dims,
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const padded = new Uint8Array(Math.ceil(json.length / LENGTH_BYTES) * LENGTH_BYTES).fill(0x20)
  padded.set(json)
  const parts = [
    Int32Array.of(padded.length),
    padded,
    ...views.flatMap(([, { rows }]) => [rows.starts, rows.columns, rows.values]),
    memory.dense.data,
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/**
 * Reads what serialiseEmbeddingMemory wrote; the arrays lie on the given bytes, which must not change.
 *
 * @throws ToolkitError V005 when the bytes are no such memory
 */
export function parseEmbeddingMemory(bytes: Uint8Array): EmbeddingMemory {
  // Typed arrays of 32-bit numbers need an aligned start, which a part of a larger buffer may not have.
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  if (byteLength < LENGTH_BYTES) throw notAnEmbeddingMemory(`it has only ${byteLength} bytes`)
  const headerLength = new Int32Array(buffer, byteOffset, 1)[0]!
  if (headerLength < 0 || headerLength > byteLength - LENGTH_BYTES)
    throw notAnEmbeddingMemory('its header is cut off')
  const header = parseHeader(new Uint8Array(buffer, byteOffset + LENGTH_BYTES, headerLength))

  let at = byteOffset + LENGTH_BYTES + headerLength
  const end = byteOffset + byteLength
  const take = (count: number): readonly [ArrayBufferLike, number, number] => {
    const start = at
    at += count * LENGTH_BYTES
    if (at > end) throw notAnEmbeddingMemory('its rows are cut off')
    return [buffer, start, count]
  }
  const views = header.views.map(({ name, texts, dims, entries }) => {
    const starts = new Int32Array(...take(texts.length + 1))
    const columns = new Int32Array(...take(entries))
    const values = new Float32Array(...take(entries))
    return [name, { texts, rows: { rows: texts.length, dims, starts, columns, values } }] as const
  })
  const { fingerprint, varianceKept, denseTexts, denseDims } = header
  const data = new Float32Array(...take(denseTexts.length * denseDims))
  if (at !== end) throw notAnEmbeddingMemory(`${end - at} bytes follow its rows`)
  return {
    fingerprint,
    varianceKept,
    // The header names every view, as it was written.
    views: Object.fromEntries(views) as Record<View['name'], KnownRows>,
    denseTexts,
    dense: { rows: denseTexts.length, dims: denseDims, data },
  }
}

function parseHeader(json: Uint8Array): Header {
  try {
    return JSON.parse(new TextDecoder().decode(json)) as Header
  } catch {
    throw notAnEmbeddingMemory('its header is no JSON')
  }
}
