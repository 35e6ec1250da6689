import { modelNotPulled } from '../domain/faults/models.ts'
import type { ToolkitError } from '../domain/toolkit-error.ts'
import type { ListedModel } from './list-models.ts'

/** What was asked for, and what there is. */
export interface EmbedderWish {
  /** What follows `--embedder`: `auto`, `concepts`, the id of a pulled model, or the folder of one. Default `auto`. */
  readonly wish?: string
  /** The model, by id or folder, that the settings name for `auto`. */
  readonly preferred?: string
  readonly pulled: readonly ListedModel[]
  /** Whether `wish`, or `preferred` for `auto`, is a folder on this disk. */
  readonly isFolder?: boolean
}

/** The embedder that needs no model, or the folder of the model to embed with. */
export type EmbedderChoice =
  | {
      readonly kind: 'concepts'
      /** Why it is not the model that the settings name, to be told to whoever runs it. */
      readonly advice?: Pick<ToolkitError, 'code' | 'message' | 'remedy'>
    }
  | { readonly kind: 'model'; readonly path: string }

/**
 * Which embedder to use. `auto` is the model that the settings name, if it is pulled; else `concepts`, which it says
 * when a model was named.
 *
 * @throws ToolkitError M006 when a model was asked for by name and is neither pulled nor a folder
 */
export function chooseEmbedder({
  wish = 'auto',
  preferred,
  pulled,
  isFolder = false,
}: EmbedderWish): EmbedderChoice {
  if (wish === 'concepts') return { kind: 'concepts' }
  const wanted = wish === 'auto' ? preferred : wish
  if (wanted === undefined) return { kind: 'concepts' }
  const found = pulled.find(({ id }) => id === wanted)?.path ?? (isFolder ? wanted : undefined)
  if (found !== undefined) return { kind: 'model', path: found }
  const fault = modelNotPulled(
    wanted,
    pulled.map(({ id }) => id),
  )
  if (wish === 'auto') return { kind: 'concepts', advice: fault }
  throw fault
}
