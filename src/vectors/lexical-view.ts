import { compareCodeUnits } from '../util/compare-code-units.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { parseTerms } from '../text/parse-terms.ts'
import { sparseFromRows } from './sparse-from-rows.ts'
import type { View } from './embedder.ts'

/**
 * Learns the words of a corpus and how telling each is, and views texts by the words that they share.
 *
 * A text's row holds (1 + ln count) × ln((n + 1) / (texts with the stem + 0.5)) per stem, over the length that the row
 * has with the stems that the corpus lacks: 1 for the corpus's own texts, less for a text of which little is known.
 * Deterministic; the order of the corpus does not matter.
 *
 * @see Salton & Buckley 1988, Term-weighting approaches in automatic text retrieval
 */
export function fitLexicalView(corpus: readonly string[]): View {
  const stem = createStemmer()
  const spread = new Map<string, number>()
  for (const text of corpus) {
    for (const term of new Set(parseTerms(text, stem))) spread.set(term, (spread.get(term) ?? 0) + 1)
  }
  const vocabulary = [...spread.keys()].sort(compareCodeUnits)
  const columnOf = new Map(vocabulary.map((term, column) => [term, column]))
  const weightOf = (term: string): number => Math.log((corpus.length + 1) / ((spread.get(term) ?? 0) + 0.5))

  const embedText = (text: string): ReadonlyMap<number, number> => {
    const counts = new Map<string, number>()
    for (const term of parseTerms(text, stem)) counts.set(term, (counts.get(term) ?? 0) + 1)
    const weighed = [...counts].map(
      ([term, count]) => [term, (1 + Math.log(count)) * weightOf(term)] as const,
    )
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight ** 2, 0))
    return new Map(
      weighed.flatMap(([term, weight]) => {
        const column = columnOf.get(term)
        return column === undefined ? [] : [[column, weight / length]]
      }),
    )
  }
  return {
    name: 'lexical',
    embed: (texts) => sparseFromRows(texts.map(embedText), vocabulary.length),
  }
}
