import type { WordNetGraph } from '../../../src/vectors/wordnet/wordnet-graph.ts'

/** The part of a graph that spells its lemmas. */
export function lemmaTable(
  ...lemmas: readonly string[]
): Pick<WordNetGraph, 'lemmas' | 'spellings' | 'spellingStarts'> {
  const spellingStarts = new Int32Array(lemmas.length + 1)
  for (const [i, lemma] of lemmas.entries()) spellingStarts[i + 1] = spellingStarts[i]! + lemma.length
  return { lemmas: lemmas.length, spellings: new TextEncoder().encode(lemmas.join('')), spellingStarts }
}
