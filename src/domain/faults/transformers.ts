import type { Notice } from '../notice.ts'
import { formatPlace, type Place } from '../place.ts'
import { ToolkitError } from '../toolkit-error.ts'

/** N001: the package that runs models is not installed. */
export const packageMissing = (cause: unknown): ToolkitError =>
  new ToolkitError(
    'N001',
    'The optional package "@huggingface/transformers", which runs embedding models, is not installed.',
    'Install it with "npm install @huggingface/transformers", or use the embedder that needs none: --embedder concepts',
    { cause },
  )

/** N002: the package is there, but a part of it is missing or made for another system. */
export const packageBroken = (cause: unknown): ToolkitError =>
  new ToolkitError(
    'N002',
    `The package "@huggingface/transformers" is installed but cannot be loaded: ${firstLine(cause)}`,
    'Install again with "npm ci", without leaving out optional packages, or use --embedder concepts.',
    { cause },
  )

/** N003: the runtime refuses the model's files. */
export const modelUnusable = (folder: string, cause: unknown): ToolkitError =>
  new ToolkitError(
    'N003',
    `The model in ${folder} cannot be loaded or run: ${firstLine(cause)}`,
    'Compare its files with "crossplan models verify", and pull it again if one is damaged; or use another model.',
    { cause },
  )

/** N004: the model loads, but what it puts out is no vector for each token. */
export const outputUnknown = (folder: string, found: string, dims: number): ToolkitError =>
  new ToolkitError(
    'N004',
    `The model in ${folder} puts out ${found}, expected "last_hidden_state" with ${dims} numbers for each token.`,
    'Use a model for feature extraction, such as Xenova/all-MiniLM-L6-v2.',
  )

/** N005: a sentence with more tokens than the model takes. */
export const textCut = (place: Place, model: string, maxTokens: number): Notice => ({
  code: 'N005',
  level: 'warning',
  place,
  message: `${formatPlace(place)} has a sentence of more than the ${maxTokens} tokens that ${model} takes; what comes after them was not embedded.`,
  remedy: 'None needed where the beginning tells the subject; else use a model that takes more tokens.',
})

/** A runtime's errors go on with where in its code they arose. */
const firstLine = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).trim().split('\n')[0] ?? ''
