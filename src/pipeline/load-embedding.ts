import { deserialize, serialize } from 'node:v8'
import { textNotCached } from '../domain/faults/pipeline.ts'
import type { Passage } from '../domain/passage.ts'
import type { Effects } from '../effects/effects.ts'
import { packageVersion } from '../effects/package-files.ts'
import { loadNounPhraseParser } from '../text/noun-phrases.ts'
import type { CodebookTheme } from '../themes/codebook-theme.ts'
import { sha256 } from '../util/sha256.ts'
import type { View } from '../vectors/embedder.ts'
import { pickRows } from '../vectors/pick-rows.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import type { DomainConcept } from '../vectors/wordnet/domain-concept.ts'
import { codeSums } from './code-sums.ts'
import { embedPassages } from './embed-passages.ts'
import type { EmbeddedPassages } from './embedded-passages.ts'
import { loadWordNetGraph } from './load-wordnet-graph.ts'
import { recordRows, type RecordedRows } from './record-rows.ts'

/** All that decides what the views are asked for, and what they make of it. */
export interface EmbeddingInput {
  readonly passages: readonly Passage[]
  readonly codebook: readonly CodebookTheme[]
  readonly concepts: readonly DomainConcept[]
}

/** Embedded passages, and a way to keep them for the next run. */
export interface LoadedEmbedding extends EmbeddedPassages {
  /** Caches what was made, with everything that the views were asked for until now, unless it came from the cache. */
  keep(): Promise<void>
}

type LoadingEffects = Pick<Effects, 'files' | 'cache' | 'log'>

/** The code that makes vectors and phrases, or decides which texts are embedded. */
const MAKERS = ['pipeline', 'text', 'themes', 'util', 'vectors', 'vectors/concepts', 'vectors/wordnet']

/** Above this, reading from the disk and checking saves little, and a few corpora would fill the cache. */
const MOST_BYTES = 64 * 1024 * 1024

/**
 * Embeds passages, or takes from the cache what the same code made of the same passages. The result is the same either
 * way.
 */
export async function loadEmbedding(
  input: EmbeddingInput,
  effects: LoadingEffects,
): Promise<LoadedEmbedding> {
  const { cache, log } = effects
  const makers = [packageVersion(), ...(await codeSums(MAKERS, effects.files))]
  const key = `embedding-${sha256(JSON.stringify([input, makers])).slice(0, 16)}`
  const kept = parseKept(await cache.read(key))
  if (kept) return restore(kept, input.passages)

  const graph = await loadWordNetGraph(input.concepts, effects)
  const made = await embedPassages(input.passages, graph, await loadNounPhraseParser())
  const views = made.views.map(recordRows)
  for (const view of views) view.embed(input.passages.map(({ text }) => text))
  return {
    ...made,
    views,
    async keep() {
      const { embedder, embedded, phrases } = made
      const bytes = serialize({ embedder, embedded, phrases, rows: views.map((view) => view.recorded()) })
      if (bytes.length <= MOST_BYTES) await cache.write(key, bytes)
      else log.debug(`The vectors have ${bytes.length} bytes, too many to be kept.`)
    },
  }
}

/** What stands in the cache. */
type KeptEmbedding = Pick<EmbeddedPassages, 'embedder' | 'embedded' | 'phrases'> & {
  readonly rows: readonly RecordedRows[]
}

function parseKept(bytes: Uint8Array | undefined): KeptEmbedding | undefined {
  try {
    // The key is made of the code that serialised it.
    return bytes && (deserialize(bytes) as KeptEmbedding)
  } catch {
    // A newer Node wrote it, in a form that this one does not know.
    return undefined
  }
}

function restore({ rows, ...kept }: KeptEmbedding, passages: readonly Passage[]): LoadedEmbedding {
  const views = rows.map(viewOfRecorded)
  const vectors = views.map((view) => [view.name, view.embed(passages.map(({ text }) => text))])
  return {
    ...kept,
    passages,
    views,
    // One view of each name was kept.
    vectors: Object.fromEntries(vectors) as Readonly<Record<View['name'], SparseMatrix>>,
    keep: () => Promise.resolve(),
  }
}

/** The view as it was, for the texts that it was asked for: the key of the cache sees to it that there are no others. */
export function viewOfRecorded({ name, texts, rows }: RecordedRows): View {
  const rowOf = new Map(texts.map((text, row) => [text, row]))
  return {
    name,
    embed: (asked) =>
      pickRows(
        rows,
        asked.map((text) => {
          const row = rowOf.get(text)
          if (row === undefined) throw textNotCached(text)
          return row
        }),
      ),
  }
}
