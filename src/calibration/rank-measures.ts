/** An answer of the model, and whether it is wanted. */
export interface Answer {
  readonly probability: number
  readonly isWanted: boolean
}

/**
 * Average precision of answers ranked by falling probability; equal ones are one step, so that their order does not
 * matter.
 *
 * @returns nothing when nothing is wanted
 */
export function averagePrecision(answers: readonly Answer[]): number | undefined {
  const ranked = answers.toSorted((a, b) => b.probability - a.probability)
  let found = 0
  let sum = 0
  for (let start = 0; start < ranked.length;) {
    let end = start
    let hits = 0
    for (; end < ranked.length && ranked[end]!.probability === ranked[start]!.probability; end++)
      hits += Number(ranked[end]!.isWanted)
    found += hits
    sum += (hits * found) / end
    start = end
  }
  return found === 0 ? undefined : sum / found
}

/** What answering from a threshold on finds. */
export interface Finding {
  readonly answered: number
  readonly wanted: number
  readonly hits: number
}

export const findFrom = (answers: readonly Answer[], threshold: number): Finding => ({
  answered: answers.filter(({ probability }) => probability >= threshold).length,
  wanted: answers.filter(({ isWanted }) => isWanted).length,
  hits: answers.filter(({ probability, isWanted }) => isWanted && probability >= threshold).length,
})

/** Harmonic mean of precision and recall; nothing when nothing is wanted or answered. */
export const f1Of = ({ answered, wanted, hits }: Finding): number | undefined =>
  answered + wanted === 0 ? undefined : (2 * hits) / (answered + wanted)
