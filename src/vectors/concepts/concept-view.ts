import { parseTokens } from '../../text/parse-tokens.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { View } from '../embedder.ts'
import { unitEntries, type Entries } from '../entries.ts'
import { joinEntries } from '../join-entries.ts'
import { unitRows } from '../unit-rows.ts'
import { createLemmaIndex } from '../wordnet/lemma-index.ts'
import type { WordNetGraph } from '../wordnet/wordnet-graph.ts'
import { createConceptProfiles } from './concept-profiles.ts'
import { parseLemmas } from './parse-lemmas.ts'
import { createRowSum } from '../row-sum.ts'

/** A lemma that fewer texts have, or none, weighs as if this many had it: rare words are often slips or names. */
const RAREST = 2

/**
 * Views texts by what their words mean, so that texts without a common word can be alike.
 *
 * A text's row is the sum of its lemmas' concept profiles, each weighed by ln((n + 1) / (texts with the lemma + 0.5)),
 * less what all texts of the corpus have on average, without what is then negative, at length 1. Its columns are the
 * graph's synsets. Words that the corpus lacks count too. Deterministic; the order of the corpus does not matter.
 */
export function fitConceptView(corpus: readonly string[], graph: WordNetGraph): View {
  const dictionary = createLemmaIndex(graph)
  const profileOf = createConceptProfiles(graph)
  const lemmasOf = (text: string): readonly number[] => parseLemmas(parseTokens(text), dictionary)

  const spread = new Map<number, number>()
  for (const text of corpus) {
    for (const lemma of new Set(lemmasOf(text))) spread.set(lemma, (spread.get(lemma) ?? 0) + 1)
  }
  const weightOf = (lemma: number): number => {
    const texts = Math.min(Math.max(spread.get(lemma) ?? 0, RAREST), corpus.length)
    return Math.log((corpus.length + 1) / (texts + 0.5))
  }

  const sum = createRowSum(graph.synsets)
  const rawRow = (text: string): Entries => {
    for (const lemma of lemmasOf(text)) {
      const { columns, values } = profileOf(lemma)
      const weight = weightOf(lemma)
      for (let p = 0; p < columns.length; p++) sum.add(columns[p]!, weight * values[p]!)
    }
    return unitEntries(sum.take())
  }

  const mean = new Float64Array(graph.synsets)
  for (const text of [...corpus].sort(compareCodeUnits)) {
    const { columns, values } = rawRow(text)
    for (let p = 0; p < columns.length; p++) mean[columns[p]!]! += values[p]! / corpus.length
  }
  const lessMean = ({ columns, values }: Entries): Entries => {
    for (let p = 0; p < columns.length; p++) {
      const rest = values[p]! - mean[columns[p]!]!
      if (rest > 0) sum.add(columns[p]!, rest)
    }
    return sum.take()
  }
  return {
    name: 'concepts',
    embed: (texts) =>
      unitRows(
        joinEntries(
          texts.map((text) => lessMean(rawRow(text))),
          graph.synsets,
        ),
      ),
  }
}
