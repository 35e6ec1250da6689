import type { EmbedderEntry } from '../../domain/embedder-entry.ts'
import type { ModelFolder } from '../../domain/model-folder.ts'
import { outputUnknown } from '../../domain/faults/transformers.ts'
import { sha256 } from '../../util/sha256.ts'
import type { Embedder } from '../embedder.ts'
import type { Matrix } from '../matrix.ts'
import { embedderEntryFor } from './embedder-entry-for.ts'
import { loadTokenModel, type LoadedModel, type PackageImporter } from './load-token-model.ts'
import { poolTokens, unitVector } from './pool-tokens.ts'
import { splitText } from './split-text.ts'

export interface TransformersEmbedderOptions {
  /** How models want to be used; default: as the model's own files say. */
  readonly entries?: readonly EmbedderEntry[]
  /** Told after each text, with how many of the different ones are done; default: nothing. */
  readonly onProgress?: OnProgress
  /** What imports the package; default: the installed one. */
  readonly importPackage?: PackageImporter
}

export type OnProgress = (done: number, total: number) => void

/** Vectors, and for which texts the model was too small. */
export interface EmbeddedTexts {
  /** One row of length 1 per text, in order. */
  readonly vectors: Matrix
  /** Places among the texts of those that were too long and are the mean of their sentences. */
  readonly split: readonly number[]
  /** Places among the texts of those that have a sentence whose end was cut off. */
  readonly cut: readonly number[]
}

/** An embedder that runs a model for feature extraction. */
export interface TransformersEmbedder extends Embedder {
  /** The model's id. */
  readonly model: string
  /** Numbers per vector. */
  readonly dims: number
  /** Most tokens that it takes at once. */
  readonly maxTokens: number
  /**
   * Like `embed`, and tells which texts were too long.
   *
   * @param onProgress told in place of the embedder's own
   */
  embedTexts(texts: readonly string[], onProgress?: OnProgress): Promise<EmbeddedTexts>
  /** Vectors of questions, to be compared with those of texts; some models want them marked as questions. */
  embedQueries(queries: readonly string[]): Promise<Matrix>
}

/** Changes whenever the same model gives other vectors than before. */
const METHOD_VERSION = 'transformers-1'

/**
 * An embedder that runs a model from a folder by `@huggingface/transformers`. Package and model are loaded when the
 * first text comes, without network. A blank text has a row of zeros.
 *
 * Each text goes through the model alone. In a batch the texts share the scale of quantised numbers, so that a text's
 * vector would depend on its neighbours (by up to 0.13 a number); and a batch spends its time on filling up shorter
 * texts: 24.4 s in batches of 32 against 16.0 s alone, quantised 16.4 s against 7.8 s (256 texts of plans, 63 tokens
 * each, 2 cores, a model of MiniLM's size with weights drawn by lot).
 *
 * Deterministic on one machine: a text has the same vector whatever else is embedded.
 *
 * @throws ToolkitError, when embedding: N001 and N002 without the package, N003 when it refuses the model, N004 when
 * the model is of another kind
 */
export function createTransformersEmbedder(
  model: ModelFolder,
  options: TransformersEmbedderOptions = {},
): TransformersEmbedder {
  const { entries = [], importPackage } = options
  const entry = embedderEntryFor(model, entries)
  const { pooling, queryPrefix, passagePrefix } = entry
  const maxTokens = Math.min(model.maxTokens, entry.maxTokens ?? Infinity)

  let loading: Promise<LoadedModel> | undefined
  const embedOne = async (text: string, prefix: string): Promise<EmbeddedText> => {
    const { tokenizer, run } = await (loading ??= loadTokenModel(model, importPackage))
    const countTokens = (piece: string): number => tokenizer.encode(prefix + piece).length
    const pieces = text.trim() === '' ? [] : splitText(text, maxTokens, countTokens)
    const sum = new Float64Array(model.dims)
    let isCut = false
    for (const piece of pieces) {
      const tokens = tokenizer(prefix + piece, { truncation: true, max_length: maxTokens })
      const output = await run(tokens)
      const states = output['last_hidden_state']
      if (states?.dims.length !== 3 || states.dims[2] !== model.dims)
        throw outputUnknown(model.path, inWords(output), model.dims)
      isCut ||= countTokens(piece) > maxTokens
      // A piece counts by its tokens, so that the pooled vector is what one pass over all would come near to.
      const weight = states.dims[1] ?? 0
      poolTokens(states, pooling).forEach((value, i) => (sum[i]! += value * weight))
    }
    return { vector: unitVector(sum), isSplit: pieces.length > 1, isCut }
  }
  const embedAll = async (
    texts: readonly string[],
    prefix: string,
    onProgress = options.onProgress,
  ): Promise<EmbeddedTexts> => {
    const different = [...new Set(texts)]
    const done = new Map<string, EmbeddedText>()
    for (const text of different) {
      done.set(text, await embedOne(text, prefix))
      onProgress?.(done.size, different.length)
    }
    const rows = texts.map((text) => done.get(text)!)
    const data = new Float32Array(rows.length * model.dims)
    rows.forEach(({ vector }, i) => {
      data.set(vector, i * model.dims)
    })
    return {
      vectors: { rows: rows.length, dims: model.dims, data },
      split: rows.flatMap(({ isSplit }, i) => (isSplit ? [i] : [])),
      cut: rows.flatMap(({ isCut }, i) => (isCut ? [i] : [])),
    }
  }

  return {
    fingerprint: fingerprintOf(model, { ...entry, maxTokens }),
    model: model.id,
    dims: model.dims,
    maxTokens,
    embed: async (texts) => (await embedAll(texts, passagePrefix)).vectors,
    embedTexts: (texts, onProgress) => embedAll(texts, passagePrefix, onProgress),
    embedQueries: async (queries) => (await embedAll(queries, queryPrefix)).vectors,
  }
}

interface EmbeddedText {
  readonly vector: Float64Array
  readonly isSplit: boolean
  readonly isCut: boolean
}

/** Over everything that vectors depend on; neither the folder's path nor the model's name counts. */
function fingerprintOf(model: ModelFolder, use: EmbedderEntry): string {
  const { pooling, queryPrefix, passagePrefix, maxTokens } = use
  const files = model.files.map(({ path, sha256: sum }) => [path, sum])
  const parts = [METHOD_VERSION, model.weights, pooling, queryPrefix, passagePrefix, maxTokens, files]
  return `transformers-${sha256(JSON.stringify(parts)).slice(0, 16)}`
}

const inWords = (
  output: Readonly<Record<string, { readonly dims: readonly number[] } | undefined>>,
): string =>
  Object.entries(output)
    .map(([name, tensor]) => `"${name}" (${tensor?.dims.join(' × ') ?? 'nothing'})`)
    .join(', ') || 'nothing'
