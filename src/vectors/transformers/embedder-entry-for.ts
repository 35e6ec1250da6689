import type { EmbedderEntry } from '../../domain/embedder-entry.ts'
import type { ModelFolder } from '../../domain/model-folder.ts'

/**
 * How a model wants to be used: as its entry says, or that of the same model from another owner (`BAAI/bge-small-en-v1.5`
 * is `Xenova/bge-small-en-v1.5`); else as its own files say; else by the mean of its tokens, without a prefix.
 */
export function embedderEntryFor(model: ModelFolder, entries: readonly EmbedderEntry[]): EmbedderEntry {
  const entry =
    entries.find((each) => each.model === model.id) ??
    entries.find((each) => nameOf(each.model) === nameOf(model.id))
  return entry ?? { model: model.id, pooling: model.pooling ?? 'mean', queryPrefix: '', passagePrefix: '' }
}

const nameOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1).toLowerCase()
