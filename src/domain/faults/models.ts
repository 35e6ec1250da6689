import { ToolkitError } from '../toolkit-error.ts'

/** M001: not what models are called on a hub. */
export const notAModelId = (found: string): ToolkitError =>
  new ToolkitError(
    'M001',
    `"${found}" is no name of a model, expected one such as Xenova/all-MiniLM-L6-v2.`,
    'Copy the name from the page of the model: the owner, a slash, the model.',
  )

/** M002: a folder without the files that a model needs. */
export const modelIncomplete = (folder: string, missing: readonly string[]): ToolkitError =>
  new ToolkitError(
    'M002',
    `${folder} holds no ${missing.join(', no ')}, expected an embedding model with its tokenizer.`,
    'Copy the whole folder of the model, or pull it: "crossplan models pull <model>".',
  )

/** M003: a file of the model that is no JSON, or lacks what is needed of it. */
export const modelFileUnfit = (file: string, found: string): ToolkitError =>
  new ToolkitError(
    'M003',
    `${file}: ${found}.`,
    'Copy or pull the model again; if it stays so, it is no model for feature extraction.',
  )

/** M004: files other than those that were pulled. */
export const modelChanged = (folder: string, differences: readonly string[]): ToolkitError =>
  new ToolkitError(
    'M004',
    `${folder} is not as it was pulled: ${differences.join('; ')}.`,
    'Pull it again with "crossplan models pull <model> --again", or copy the folder again.',
  )

/** M005: nothing tells what the files of a model should be. */
export const noManifest = (folder: string): ToolkitError =>
  new ToolkitError(
    'M005',
    `${folder} holds no manifest.json, so there is nothing to compare its files with.`,
    'Copy the folder with its manifest.json, or pull the model; without one it can be used, but not verified.',
  )

/** M006: a model was asked for that is not here. */
export const modelNotPulled = (wish: string, pulled: readonly string[]): ToolkitError =>
  new ToolkitError(
    'M006',
    `"${wish}" is neither a pulled model (${pulled.length === 0 ? 'none is there' : pulled.join(', ')}) nor a folder.`,
    `Pull it with "crossplan models pull ${wish}", name the folder of a model, or use --embedder concepts.`,
  )

/** M007: the model pools its tokens in a way that is not known here. */
export const poolingUnknown = (file: string, found: string): ToolkitError =>
  new ToolkitError(
    'M007',
    `${file} asks for pooling by "${found}", expected the mean or the first token (cls).`,
    'Use another model, such as Xenova/all-MiniLM-L6-v2.',
  )
