import type { Effects } from '../effects/effects.ts'
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
  /**
   * `concepts` (the built-in one), the id of a pulled model, or the folder of one; default `auto`: the model that
   * models/embedders.yaml marks so, if it is pulled, else `concepts`.
   */
  readonly embedder?: string
  /** The folder of pulled models; default `models/pulled`. */
  readonly models?: string
}

/**
 * The embedder of the model that was asked for by name, to be used as models/embedders.yaml says; for `auto`, that of
 * the model which this file marks so, if it is pulled. Nothing where the built-in one is wanted. A model that is asked
 * for by name and cannot be had is never replaced; one that is marked for `auto` is, with a warning.
 *
 * @throws ToolkitError M006 when the model is neither pulled nor a folder; M002 to M004 and M007 when its files are unfit
 */
export async function loadModelEmbedder(
  { embedder: wish = 'auto', models = MODELS_FOLDER }: EmbedderOptions,
  { files, progress, log }: Pick<Effects, 'files' | 'progress' | 'log'>,
): Promise<TransformersEmbedder | undefined> {
  const entries = parseEmbedderList(
    new TextDecoder().decode(await files.readFile(packageFile(EMBEDDERS))),
    EMBEDDERS,
  )
  const preferred = entries.find(({ isAuto }) => isAuto === true)?.model
  const wanted = wish === 'auto' ? preferred : wish
  const choice = chooseEmbedder({
    wish,
    ...(preferred === undefined ? {} : { preferred }),
    pulled: await listModels(models, files),
    isFolder: wanted !== undefined && (await files.readKind(wanted)) === 'folder',
  })
  if (choice.kind === 'concepts') {
    const { advice } = choice
    if (advice)
      log.warn(`The built-in embedder is used: ${advice.message}`, {
        code: advice.code,
        remedy: advice.remedy,
      })
    return undefined
  }
  const onProgress = (done: number, total: number): void => {
    progress.show('embed passages', done, total)
  }
  return createTransformersEmbedder(await readEmbeddingModel(choice.path, files), { entries, onProgress })
}
