import type { Effects } from '../effects/effects.ts'
import type { Files } from '../effects/files.ts'
import { packageFile } from '../effects/package-files.ts'
import { chooseEmbedder } from '../models/choose-embedder.ts'
import { listModels } from '../models/list-models.ts'
import { MODELS_FOLDER } from '../models/model-layout.ts'
import { readEmbeddingModel } from '../models/read-embedding-model.ts'
import { parseEmbedderList } from '../settings/parse-embedder-list.ts'
import {
  createTransformersEmbedder,
  type TransformersEmbedder,
} from '../vectors/transformers/transformers-embedder.ts'

const EMBEDDERS = 'models/embedders.yaml'

/** Which embedder is wanted. */
export interface EmbedderOptions {
  /** `auto` or `concepts` (the built-in one), the id of a pulled model, or the folder of one; default `auto`. */
  readonly embedder?: string
  /** The folder of pulled models; default `models/pulled`. */
  readonly models?: string
}

/**
 * The embedder of the model that was asked for by name, to be used as models/embedders.yaml says; nothing where the
 * built-in one is wanted. A model that is asked for and cannot be had is never replaced.
 *
 * @throws ToolkitError M006 when the model is neither pulled nor a folder; M002 to M004 and M007 when its files are unfit
 */
export async function loadModelEmbedder(
  { embedder: wish = 'auto', models = MODELS_FOLDER }: EmbedderOptions,
  { files, progress }: { readonly files: Files; readonly progress: Effects['progress'] },
): Promise<TransformersEmbedder | undefined> {
  const isFolder = (await files.readKind(wish)) === 'folder'
  const choice = chooseEmbedder({ wish, pulled: await listModels(models, files), isFolder })
  if (choice.kind === 'concepts') return undefined
  const entries = parseEmbedderList(
    new TextDecoder().decode(await files.readFile(packageFile(EMBEDDERS))),
    EMBEDDERS,
  )
  const onProgress = (done: number, total: number): void => {
    progress.show('embed passages', done, total)
  }
  return createTransformersEmbedder(await readEmbeddingModel(choice.path, files), { entries, onProgress })
}
