import type { Verdict } from '../domain/recurrence.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { pairKey } from '../util/pair-key.ts'
import { byEarlierAndLater } from './by-earlier-and-later.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import { sharedTerms } from './concern-comparison.ts'
import type { DecidedPair } from './fit-reviews.ts'
import type { MatchInput } from './match-input.ts'
import { describePair, type Recurrence } from './match-recurrences.ts'
import type { SharedIssue } from './match-shared-issues.ts'
import { pairRelations } from './pair-relation.ts'
import { weighEvidence } from './weigh-evidence.ts'

/** Who the verdict is from; the probability is the model's in any case. */
export type Decided<Pair> = Pair & { readonly decidedBy: 'model' | 'reviewer' }

export interface MatchedPairs {
  readonly recurrences: readonly Recurrence[]
  readonly sharedIssues: readonly SharedIssue[]
}

export interface DecidedPairs {
  readonly recurrences: readonly Decided<Recurrence>[]
  readonly sharedIssues: readonly Decided<SharedIssue>[]
}

/**
 * Puts what people decided in place of the model's verdicts. Pairs that the model does not list are compared and added.
 *
 * @param decided as `fitReviews` gives them: both concerns are in the plans, and the two can be compared
 * @param pairs those that were matched, in the order of their ids
 * @returns pairs in the order of their ids
 */
export function applyReviews(
  input: MatchInput,
  pairs: MatchedPairs,
  decided: readonly DecidedPair[],
): DecidedPairs {
  const { recurrences, sharedIssues } = pairs
  if (decided.length === 0)
    return {
      recurrences: recurrences.map((pair) => ({ ...pair, decidedBy: 'model' })),
      sharedIssues: sharedIssues.map((pair) => ({ ...pair, decidedBy: 'model' })),
    }
  const answers = new Map(decided.map(({ concerns, answer }) => [pairKey(...concerns), answer]))
  const decision = (verdict: Verdict, key: string): { verdict: Verdict; decidedBy: 'model' | 'reviewer' } => {
    const answer = answers.get(key)
    return answer === undefined ? { verdict, decidedBy: 'model' } : { verdict: answer, decidedBy: 'reviewer' }
  }
  const listed = new Set([
    ...recurrences.map(({ earlier, later }) => pairKey(earlier, later)),
    ...sharedIssues.map(({ a, b }) => pairKey(a, b)),
  ])
  const missing = decided.filter(({ concerns }) => !listed.has(pairKey(...concerns)))
  const added = missing.length === 0 ? { recurrences: [], sharedIssues: [] } : comparePairs(input, missing)
  return {
    recurrences: [...recurrences, ...added.recurrences]
      .map((pair) => ({ ...pair, ...decision(pair.verdict, pairKey(pair.earlier, pair.later)) }))
      .sort(byEarlierAndLater),
    sharedIssues: [...sharedIssues, ...added.sharedIssues]
      .map((pair) => ({ ...pair, ...decision(pair.verdict, pairKey(pair.a, pair.b)) }))
      .sort((x, y) => compareCodeUnits(x.a, y.a) || compareCodeUnits(x.b, y.b)),
  }
}

/** Pairs as the matching of all concerns would list them. */
function comparePairs(input: MatchInput, pairs: readonly DecidedPair[]): MatchedPairs {
  const { profiles, comparison } = comparableConcerns(input)
  const relationOf = pairRelations(input.plans)
  const recurrences: Recurrence[] = []
  const sharedIssues: SharedIssue[] = []
  for (const { concerns } of pairs) {
    const [a, b] = [profiles.get(concerns[0])!, profiles.get(concerns[1])!]
    const evidence = comparison(a, b)
    const relation = relationOf(a.plan, b.plan)
    if (relation.kind === 'recurrence') {
      const [earlier, later] = relation.isInOrder ? [a, b] : [b, a]
      recurrences.push({
        ...describePair(earlier, later, evidence, input),
        establishment: a.plan.establishmentSlug,
        consecutive: relation.consecutive,
      })
    } else
      sharedIssues.push({
        a: concerns[0],
        b: concerns[1],
        ...weighEvidence(evidence, input.model, 'sharedIssue'),
        evidence,
        sharedTerms: sharedTerms(a, b).map(({ word }) => word),
        crossesBreak: crossesSeriesBreak(a.concern.kind, b.concern.kind),
      })
  }
  return { recurrences, sharedIssues }
}
