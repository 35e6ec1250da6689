import type { Pooling } from './model-folder.ts'

/** How one embedding model wants to be used (models/embedders.yaml). */
export interface EmbedderEntry {
  /** The id that it is pulled by, `Xenova/bge-small-en-v1.5`. */
  readonly model: string
  readonly pooling: Pooling
  /** What stands before a question; `''` for most models. */
  readonly queryPrefix: string
  /** What stands before a text that is searched or compared; `''` for most models. */
  readonly passagePrefix: string
  /** Most tokens it was trained for, where that is fewer than it takes. */
  readonly maxTokens?: number
  /** Whether runs take this model by themselves once it is pulled. */
  readonly isAuto?: boolean
}
