import { parseSenses } from './parse-senses.ts'

/** The lemmas of the dictionary with the keys of their synsets and how usual each is. */
export interface Senses {
  readonly lemmas: readonly string[]
  /** Lemma i has `[starts[i] … starts[i + 1])` of the others. */
  readonly starts: readonly number[]
  readonly synsets: readonly number[]
  readonly weights: readonly number[]
}

/** Gathers the senses of `index.sense`, which lists those of a lemma together; tagged and first-ranked ones weigh more. */
export function collectSenses(index: string): Senses {
  const lemmas: string[] = []
  const starts: number[] = []
  const synsets: number[] = []
  const weights: number[] = []
  for (const { lemma, synset, rank, tagCount } of parseSenses(index)) {
    if (lemma !== lemmas.at(-1)) {
      lemmas.push(lemma)
      starts.push(synsets.length)
    }
    synsets.push(synset)
    weights.push((tagCount + 0.5) / Math.sqrt(rank))
  }
  return { lemmas, starts: [...starts, synsets.length], synsets, weights }
}
