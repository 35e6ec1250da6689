import { ToolkitError } from '../domain/toolkit-error.ts'
import type { Effects } from '../effects/effects.ts'
import { readVectors, writeVectors } from '../tables/vector-store.ts'
import type { StoredVector } from '../tables/vector-segment.ts'
import { sha256 } from '../util/sha256.ts'
import type { EmbeddedTexts, TransformersEmbedder } from '../vectors/transformers/transformers-embedder.ts'

/** So many texts are embedded before they are stored: what an interrupted run loses at most. */
const PORTION = 500

/**
 * Embeds texts by a model, taking from the cache what any run with this model embedded before. What is new is stored
 * portion by portion, so that a run that was interrupted goes on where it stopped. The result is the same either way.
 *
 * @throws ToolkitError N001 to N004 when the model cannot be run; a store that fails is logged and done without
 */
export async function embedByModel(
  texts: readonly string[],
  model: Pick<TransformersEmbedder, 'fingerprint' | 'dims' | 'embedTexts'>,
  { files, cache, log, progress }: Pick<Effects, 'files' | 'cache' | 'log' | 'progress'>,
): Promise<EmbeddedTexts> {
  const keys = texts.map((text) => sha256(text))
  let folder = cache.folder(`vectors-${model.fingerprint}`)
  const known = new Map<string, StoredVector>()
  if (folder !== undefined) {
    try {
      const found = await readVectors(folder, keys, model.dims, files)
      for (const [key, row] of found.vectors) known.set(key, row)
      for (const fault of found.faults) log.warn(fault)
    } catch (fault) {
      log.warn(`The stored vectors are not used: ${messageOf(fault)}`)
      folder = undefined
    }
  }

  const missing = new Map(texts.map((text, i) => [keys[i]!, text]))
  for (const key of known.keys()) missing.delete(key)
  const unknown = [...missing]
  for (let start = 0; start < unknown.length; start += PORTION) {
    const portion = unknown.slice(start, start + PORTION)
    const made = await embedPortion(portion, model, (done) => {
      progress.show('embed passages', start + done, unknown.length)
    })
    for (const row of made) known.set(row.sha256, row)
    if (folder === undefined) continue
    try {
      await writeVectors(folder, made, files)
    } catch (fault) {
      log.warn(`Vectors are not stored, so the next run takes as long: ${messageOf(fault)}`)
      folder = undefined
    }
  }
  // What was not known was made.
  return joinRows(
    keys.map((key) => known.get(key)!),
    model.dims,
  )
}

async function embedPortion(
  portion: readonly (readonly [key: string, text: string])[],
  model: Pick<TransformersEmbedder, 'embedTexts'>,
  onProgress: (done: number) => void,
): Promise<readonly StoredVector[]> {
  const { vectors, split, cut } = await model.embedTexts(
    portion.map(([, text]) => text),
    onProgress,
  )
  const [splits, cuts] = [new Set(split), new Set(cut)]
  return portion.map(([key], i) => ({
    sha256: key,
    vector: vectors.data.slice(i * vectors.dims, (i + 1) * vectors.dims),
    isSplit: splits.has(i),
    isCut: cuts.has(i),
  }))
}

function joinRows(rows: readonly StoredVector[], dims: number): EmbeddedTexts {
  const data = new Float32Array(rows.length * dims)
  for (const [i, { vector }] of rows.entries()) data.set(vector, i * dims)
  return {
    vectors: { rows: rows.length, dims, data },
    split: rows.flatMap(({ isSplit }, i) => (isSplit ? [i] : [])),
    cut: rows.flatMap(({ isCut }, i) => (isCut ? [i] : [])),
  }
}

function messageOf(fault: unknown): string {
  if (fault instanceof ToolkitError) return fault.message
  throw fault
}
