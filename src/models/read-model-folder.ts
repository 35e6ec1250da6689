import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { modelFileUnfit, modelIncomplete, poolingUnknown } from '../domain/faults/models.ts'
import type { ModelFile, ModelFolder, Pooling } from '../domain/model-folder.ts'
import type { Files } from '../effects/files.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { sha256OfChunks } from '../util/sha256-of-chunks.ts'
import { readManifest } from './read-manifest.ts'
import { dataFileOf, NEEDED_FILES, OTHER_FILES, POOLING_FILE, WEIGHT_FILES } from './model-layout.ts'
import { parseJson } from './parse-json.ts'

export type ModelFiles = Pick<Files, 'readSize' | 'readChunks' | 'readFile'>

const count = z.int().positive()
const config = z.object({
  model_type: z.string().optional(),
  hidden_size: count.optional(),
  dim: count.optional(),
  d_model: count.optional(),
  max_position_embeddings: count.optional(),
})
/** A tokenizer without a limit of its own has one of 10³⁰. */
const tokenizerConfig = z.object({ model_max_length: z.number().positive().optional() })
const pooling = z.record(z.string(), z.unknown())

/** What nearly every model for sentences takes. */
const USUAL_TOKENS = 512

/**
 * Looks at the model in a folder: which weights it has, what it takes and gives, and the sum of each file that its
 * vectors depend on, which takes about 0.2 s per 100 MB.
 *
 * @param path of the folder; it may have been pulled, copied or cloned
 * @throws ToolkitError M002 when files are missing, M003 when one cannot be understood, M007 when it pools otherwise
 */
export async function readModelFolder(path: string, files: ModelFiles): Promise<ModelFolder> {
  const sizes = await readSizes(path, files)
  const weights = sizes.has(WEIGHT_FILES.full) ? 'full' : 'quantised'
  const missing = [...NEEDED_FILES, WEIGHT_FILES[weights]].filter((name) => !sizes.has(name))
  if (missing.length > 0) throw modelIncomplete(path, missing.map(inWords))

  const read = <T>(name: string, schema: z.ZodType<T>): Promise<T> => readJson(join(path, name), schema, files)
  const { model_type = '', hidden_size, dim, d_model, max_position_embeddings } = await read('config.json', config)
  const { model_max_length = Infinity } = await read('tokenizer_config.json', tokenizerConfig)
  const dims = hidden_size ?? dim ?? d_model
  if (dims === undefined) throw modelFileUnfit(join(path, 'config.json'), 'it names no hidden_size')
  // The family of RoBERTa begins to count positions at 2.
  const positions = (max_position_embeddings ?? Infinity) - (/roberta|mpnet/.test(model_type) ? 2 : 0)
  const limit = Math.min(positions, model_max_length)
  const own = sizes.has(POOLING_FILE) ? poolingOf(await read(POOLING_FILE, pooling), path) : undefined
  return {
    path: resolve(path),
    id: (await readManifest(path, files))?.id ?? basename(resolve(path)).replace('--', '/'),
    files: await readSums(path, sizes, files),
    weights,
    dims,
    maxTokens: Number.isSafeInteger(limit) ? limit : USUAL_TOKENS,
    ...(own === undefined ? {} : { pooling: own }),
  }
}

/** The sizes of those files of a model that are there, in order of their paths. */
async function readSizes(folder: string, files: ModelFiles): Promise<ReadonlyMap<string, number>> {
  const weights = Object.values(WEIGHT_FILES)
  const sizes = new Map<string, number>()
  const names = [...NEEDED_FILES, ...OTHER_FILES, ...weights, ...weights.map(dataFileOf)]
  for (const name of names.sort(compareCodeUnits)) {
    const size = await files.readSize(join(folder, name))
    if (size !== undefined) sizes.set(name, size)
  }
  return sizes
}

async function readSums(
  folder: string,
  sizes: ReadonlyMap<string, number>,
  files: ModelFiles,
): Promise<readonly ModelFile[]> {
  const summed: ModelFile[] = []
  for (const [path, size] of sizes)
    summed.push({ path, size, sha256: await sha256OfChunks(files.readChunks(join(folder, path))) })
  return summed
}

/** Either kind of weights will do. */
const inWords = (name: string): string =>
  name === WEIGHT_FILES.quantised ? `${WEIGHT_FILES.full} or ${WEIGHT_FILES.quantised}` : name

async function readJson<T>(path: string, schema: z.ZodType<T>, files: ModelFiles): Promise<T> {
  const result = schema.safeParse(parseJson(new TextDecoder().decode(await files.readFile(path)), path))
  if (result.success) return result.data
  throw modelFileUnfit(path, z.prettifyError(result.error).replace(/\s*\n\s*/g, ' '))
}

/** As the models of sentence-transformers write it: the one key `pooling_mode_…` that is true. */
function poolingOf(settings: Readonly<Record<string, unknown>>, path: string): Pooling | undefined {
  const modes: Readonly<Record<string, Pooling>> = { mean_tokens: 'mean', cls_token: 'cls' }
  const asked = Object.keys(settings).filter(
    (key) => key.startsWith('pooling_mode_') && settings[key] === true,
  )
  const mode = asked[0]?.replace('pooling_mode_', '')
  if (mode === undefined) return undefined
  const known = modes[mode]
  if (known === undefined || asked.length > 1) throw poolingUnknown(join(path, POOLING_FILE), asked.join(', '))
  return known
}

