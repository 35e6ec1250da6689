import type { ModelFolder, Weights } from '../../domain/model-folder.ts'
import { modelUnusable, packageBroken, packageMissing } from '../../domain/faults/transformers.ts'
import type { ModelOptions, TokenModel, Tokenizer, TransformersPackage } from './transformers-package.ts'

export type PackageImporter = () => Promise<TransformersPackage>

/** A model that is ready to run. */
export interface LoadedModel {
  readonly tokenizer: Tokenizer
  readonly run: TokenModel
}

const NAME = '@huggingface/transformers'
const DTYPES: Readonly<Record<Weights, ModelOptions['dtype']>> = { full: 'fp32', quantised: 'q8' }
const NO_MESSAGES = 50

/** The cast is safe for the versions that package.json allows: their types say so, and tests run them. */
const importInstalled = async (): Promise<TransformersPackage> =>
  (await import('@huggingface/transformers')) as TransformersPackage

/**
 * Loads a model from its folder, and from nowhere else.
 *
 * @throws ToolkitError N001 without the package, N002 when it is broken, N003 when it refuses the model, now or when it runs
 */
export async function loadTokenModel(
  { path, weights }: ModelFolder,
  importPackage: PackageImporter = importInstalled,
): Promise<LoadedModel> {
  const { env, AutoTokenizer, AutoModel } = await importPackage().catch((cause: unknown) => {
    throw isMissing(cause) ? packageMissing(cause) : packageBroken(cause)
  })
  env.allowRemoteModels = false
  env.useFSCache = false
  env.logLevel = NO_MESSAGES
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(path, { local_files_only: true })
    const options = { local_files_only: true, dtype: DTYPES[weights], device: 'cpu' } as const
    const model = await AutoModel.from_pretrained(path, options)
    return {
      tokenizer,
      run: async (text) => {
        try {
          return await model(text)
        } catch (cause) {
          throw modelUnusable(path, cause)
        }
      },
    }
  } catch (cause) {
    throw modelUnusable(path, cause)
  }
}

/** Whether the package itself is not there, rather than something that it needs. */
const isMissing = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  cause.code === 'ERR_MODULE_NOT_FOUND' &&
  cause.message.includes(`'${NAME}'`)
