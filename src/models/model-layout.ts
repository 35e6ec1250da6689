import { notAModelId } from '../domain/faults/models.ts'
import type { Weights } from '../domain/model-folder.ts'

/** Where models are pulled to unless another folder is named: beside the corpus and reports of the working folder. */
export const MODELS_FOLDER = 'models/pulled'

export const MANIFEST_FILE = 'manifest.json'

/** The file of each kind of weights, the full ones first. */
export const WEIGHT_FILES: Readonly<Record<Weights, string>> = {
  full: 'onnx/model.onnx',
  quantised: 'onnx/model_quantized.onnx',
}

/** What every model has beside its weights. */
export const NEEDED_FILES: readonly string[] = ['config.json', 'tokenizer.json', 'tokenizer_config.json']

/** What some models have: more about their tokens, and how these are pooled. */
export const POOLING_FILE = '1_Pooling/config.json'
export const OTHER_FILES: readonly string[] = ['special_tokens_map.json', POOLING_FILE]

/** Large models keep their numbers in a second file. */
export const dataFileOf = (weightFile: string): string => `${weightFile}_data`

/**
 * The name of a model's folder: `Xenova/gte-small` lies in `Xenova--gte-small`.
 *
 * @throws ToolkitError M001 when the id is no name of a model, and so might name a folder elsewhere
 */
export function folderNameOf(id: string): string {
  const parts = id.split('/')
  if (parts.length > 2 || !parts.every((part) => /^\w[\w.-]*$/.test(part)) || id.includes('--'))
    throw notAModelId(id)
  return parts.join('--')
}
