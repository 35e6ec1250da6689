import { parseTokens } from '../../text/parse-tokens.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { View } from '../embedder.ts'
import { unitEntries, type Entries } from '../entries.ts'
import { joinEntries } from '../join-entries.ts'
import { unitRows } from '../unit-rows.ts'
import { createLemmaIndex } from '../wordnet/lemma-index.ts'
import type { WordNetGraph } from '../wordnet/wordnet-graph.ts'
import type { ConceptProfiles } from './concept-profiles.ts'
import { parseLemmas } from './parse-lemmas.ts'
import { createRowSum } from '../row-sum.ts'

/** A lemma that fewer texts have, or none, weighs as if this many had it: rare words are often slips or names. */
const RAREST = 2

/** What a concept view knows of its corpus. */
export interface ConceptKnowledge {
  readonly texts: number
  /** The lemmas that occur, ascending, and in how many texts each does. */
  readonly lemmas: Int32Array
  readonly spread: Int32Array
  /** What the texts' rows have on average, before it is taken off. */
  readonly mean: Entries
}

/** Learns how usual each lemma of a corpus is, and what its texts have in common. The order of the corpus does not matter. */
export function fitConcepts(
  corpus: readonly string[],
  graph: WordNetGraph,
  profiles: ConceptProfiles,
): ConceptKnowledge {
  const lemmasOf = lemmaParser(graph)
  const counts = new Map<number, number>()
  for (const text of corpus) {
    for (const lemma of new Set(lemmasOf(text))) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  }
  const lemmas = Int32Array.from(counts.keys()).sort()
  const spread = lemmas.map((lemma) => counts.get(lemma) ?? 0)
  const texts = corpus.length
  const rawRow = rowMaker({ texts, lemmas, spread }, graph, profiles, lemmasOf)
  const total = createRowSum(graph.synsets)
  for (const text of [...corpus].sort(compareCodeUnits)) {
    const { columns, values } = rawRow(text)
    for (let p = 0; p < columns.length; p++) total.add(columns[p]!, values[p]! / texts)
  }
  return { texts, lemmas, spread, mean: total.take() }
}

/**
 * Views texts by what their words mean, so that texts without a common word can be alike.
 *
 * A text's row is the sum of its lemmas' concept profiles, each weighed by ln((n + 1) / (texts with the lemma + 0.5)),
 * less what all texts of the corpus have on average, without what is then negative, at length 1. Its columns are the
 * graph's synsets. Words that the corpus lacks count too.
 */
export function conceptView(
  knowledge: ConceptKnowledge,
  graph: WordNetGraph,
  profiles: ConceptProfiles,
): View {
  const rawRow = rowMaker(knowledge, graph, profiles, lemmaParser(graph))
  const mean = new Float64Array(graph.synsets)
  for (const [p, synset] of knowledge.mean.columns.entries()) mean[synset] = knowledge.mean.values[p]!
  const sum = createRowSum(graph.synsets)
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

function lemmaParser(graph: WordNetGraph): (text: string) => readonly number[] {
  const dictionary = createLemmaIndex(graph)
  return (text) => parseLemmas(parseTokens(text), dictionary)
}

/** Makes rows from which the mean is still to be taken off. */
function rowMaker(
  { texts, lemmas, spread }: Pick<ConceptKnowledge, 'texts' | 'lemmas' | 'spread'>,
  graph: WordNetGraph,
  profiles: ConceptProfiles,
  lemmasOf: (text: string) => readonly number[],
): (text: string) => Entries {
  const spreadOf = new Map(Array.from(lemmas, (lemma, i) => [lemma, spread[i]!]))
  const weightOf = (lemma: number): number => {
    const found = Math.min(Math.max(spreadOf.get(lemma) ?? 0, RAREST), texts)
    return Math.log((texts + 1) / (found + 0.5))
  }
  const sum = createRowSum(graph.synsets)
  return (text) => {
    for (const lemma of lemmasOf(text)) {
      const { columns, values } = profiles.of(lemma)
      const weight = weightOf(lemma)
      for (let p = 0; p < columns.length; p++) sum.add(columns[p]!, weight * values[p]!)
    }
    return unitEntries(sum.take())
  }
}
