import type { Passage } from '../domain/passage.ts'
import type { NounPhraseParser } from '../text/noun-phrases.ts'
import type { View } from '../vectors/embedder.ts'
import { fitOfflineEmbedder } from '../vectors/offline-embedder.ts'
import type { SparseMatrix } from '../vectors/sparse.ts'
import type { WordNetGraph } from '../vectors/wordnet/wordnet-graph.ts'
import type { EmbeddedPassages } from './embedded-passages.ts'

/** Fits the offline embedder to the passages and gives what it makes of them, each view for itself and all together. */
export async function embedPassages(
  passages: readonly Passage[],
  graph: WordNetGraph,
  parsePhrases: NounPhraseParser,
): Promise<EmbeddedPassages> {
  const texts = passages.map(({ text }) => text)
  const embedder = fitOfflineEmbedder(texts, graph)
  const rows = embedder.views.map((view) => [view.name, view.embed(texts)])
  return {
    passages,
    embedder: embedder.fingerprint,
    views: embedder.views,
    // The embedder has one view of each name.
    vectors: Object.fromEntries(rows) as Readonly<Record<View['name'], SparseMatrix>>,
    embedded: await embedder.embed(texts),
    phrases: texts.map(parsePhrases),
  }
}
