import { compareCodeUnits } from '../util/compare-code-units.ts'
import { fitWeights, judge } from './fit-weights.ts'
import type { JudgedPair, LabelledPair } from './labelled-pair.ts'

const MOST_FOLDS = 10

/**
 * Judges every pair by weights that were fitted without any pair of its establishment; for a pair of two establishments
 * the mean of two such judgements, neither of which has seen it. With more than ten establishments, ten groups of them
 * are left out in turn.
 *
 * @returns in the order given; the same whatever that order
 */
export function crossValidate(pairs: readonly LabelledPair[], ridge?: number): readonly JudgedPair[] {
  const slugs = [...new Set(pairs.flatMap(({ establishments }) => establishments))].sort(compareCodeUnits)
  const foldOf = new Map(slugs.map((slug, i) => [slug, i % MOST_FOLDS]))
  const foldsOf = (pair: LabelledPair): readonly number[] => [
    ...new Set(pair.establishments.map((slug) => foldOf.get(slug)!)),
  ]
  const fits = [...new Set(foldOf.values())].map((fold) =>
    fitWeights(
      pairs.filter((pair) => !foldsOf(pair).includes(fold)),
      ridge,
    ),
  )
  return pairs.map((pair) => {
    const seen = foldsOf(pair).map((fold) => judge(fits[fold]!, pair.kind, pair.evidence))
    const probability = seen.reduce((sum, value) => sum + value, 0) / seen.length
    return { kind: pair.kind, answer: pair.answer, probability }
  })
}
