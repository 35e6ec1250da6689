import { compareCodeUnits } from '../util/compare-code-units.ts'
import { createStemmer } from '../text/create-stemmer.ts'
import { parseTerms } from '../text/parse-terms.ts'
import { sparseFromRows } from './sparse-from-rows.ts'
import type { View } from './embedder.ts'

/** What a lexical view knows of its corpus. */
export interface Lexicon {
  readonly texts: number
  /** Stems in code-unit order; each is the column of its number. */
  readonly terms: readonly string[]
  /** In how many texts each stem occurs. */
  readonly spread: Int32Array
}

/** Learns the words of a corpus and how many of its texts use them. The order of the corpus does not matter. */
export function fitLexicon(corpus: readonly string[]): Lexicon {
  const stem = createStemmer()
  const spread = new Map<string, number>()
  for (const text of corpus) {
    for (const term of new Set(parseTerms(text, stem))) spread.set(term, (spread.get(term) ?? 0) + 1)
  }
  const terms = [...spread.keys()].sort(compareCodeUnits)
  return { texts: corpus.length, terms, spread: Int32Array.from(terms, (term) => spread.get(term) ?? 0) }
}

/**
 * Views texts by the words that they share, each weighed by how telling it is.
 *
 * A text's row holds (1 + ln count) × ln((n + 1) / (texts with the stem + 0.5)) per stem, over the length that the row
 * has with the stems that the corpus lacks: 1 for the corpus's own texts, less for a text of which little is known.
 *
 * @see Salton & Buckley 1988, Term-weighting approaches in automatic text retrieval
 */
export function lexicalView({ texts: corpusSize, terms, spread }: Lexicon): View {
  const stem = createStemmer()
  const columnOf = new Map(terms.map((term, column) => [term, column]))
  const weightOf = (column: number | undefined): number =>
    Math.log((corpusSize + 1) / ((column === undefined ? 0 : spread[column]!) + 0.5))

  const embedText = (text: string): ReadonlyMap<number, number> => {
    const counts = new Map<string, number>()
    for (const term of parseTerms(text, stem)) counts.set(term, (counts.get(term) ?? 0) + 1)
    const weighed = [...counts].map(([term, count]) => {
      const column = columnOf.get(term)
      return [column, (1 + Math.log(count)) * weightOf(column)] as const
    })
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight ** 2, 0))
    return new Map(
      weighed.flatMap(([column, weight]) => (column === undefined ? [] : [[column, weight / length]])),
    )
  }
  return {
    name: 'lexical',
    embed: (texts) => sparseFromRows(texts.map(embedText), terms.length),
  }
}

/** The lexical view of a corpus. Deterministic; the order of the corpus does not matter. */
export const fitLexicalView = (corpus: readonly string[]): View => lexicalView(fitLexicon(corpus))
