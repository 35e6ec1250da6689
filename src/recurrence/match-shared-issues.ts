import type { ConcernId } from '../domain/ids.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { portionsOf } from '../util/portion.ts'
import { bestCandidates } from './best-candidates.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import { sharedTerms } from './concern-comparison.ts'
import type { Evidence } from './evidence.ts'
import { likelyPairsJudge } from './judge-likely-pairs.ts'
import { evidenceOf, judgedPairsBuilder, type JudgedPairs } from './judged-pairs.ts'
import type { MatchInput } from './match-input.ts'
import { EXHAUSTIVE, type MatchOptions } from './match-recurrences.ts'
import { mergeJudged } from './merge-judged.ts'
import { areApart, profilesApart } from './profiles-apart.ts'
import { verdictOf, weighEvidence, type Judgement } from './weigh-evidence.ts'

/** Two concerns of different establishments, and whether they are the same failing. */
export interface SharedIssue extends Judgement {
  readonly a: ConcernId
  /** After `a` in code-unit order. */
  readonly b: ConcernId
  readonly evidence: Evidence
  /** Words that both concerns use, the most telling first. */
  readonly sharedTerms: readonly string[]
  /** The two belong to the two series that May 2022 parts. */
  readonly crossesBreak: boolean
}

export interface SharedIssueOptions extends MatchOptions {
  /** In a large corpus a concern is compared until it has so many links. Default 16. */
  readonly mostLinks?: number
}

/**
 * The concerns of a large corpus are compared in so many portions, which threads can share. Another number would change the last
 * bits of evidence.
 */
export const SHARED_PORTIONS = 16

/**
 * Compares every concern with those of other establishments, whenever they were inspected. In a large corpus with those
 * among the 200 concerns that are most like it in the context of their actions and in themes, the likest first, until 16 are
 * linked with it: of failings that hundreds of concerns have, not all pairs are listed. Thematic inspections have no
 * establishment and are left out.
 *
 * Deterministic; the order of the plans does not matter.
 *
 * @returns the linked pairs and the best candidates of every concern, by `a` then `b`
 */
export function matchSharedIssues(
  input: MatchInput,
  options: SharedIssueOptions = {},
): readonly SharedIssue[] {
  const isLarge = profilesApart(input).length > (options.exhaustiveUpTo ?? EXHAUSTIVE)
  return isLarge
    ? listLikelyIssues(
        input,
        portionsOf(SHARED_PORTIONS).map(likelyPairsJudge(input, options.mostLinks)),
        options,
      )
    : listSharedIssues(input, allPairs(input), options)
}

/** What matchSharedIssues gives, of pairs that likelyPairsJudge compared in all portions. */
export const listLikelyIssues = (
  input: MatchInput,
  portions: readonly JudgedPairs[],
  options: SharedIssueOptions = {},
): readonly SharedIssue[] =>
  listSharedIssues(input, mergeJudged(portions, profilesApart(input).length), options)

function listSharedIssues(
  input: MatchInput,
  judged: JudgedPairs,
  { candidates = 8 }: SharedIssueOptions,
): readonly SharedIssue[] {
  const profiles = profilesApart(input)
  const { count, places } = judged
  const judgementOf = (pair: number): Judgement =>
    weighEvidence(evidenceOf(judged, pair), input.model, 'sharedIssue')
  const probabilities = new Float64Array(count)
  for (let pair = 0; pair < count; pair++) probabilities[pair] = judgementOf(pair).probability
  const thresholds = input.model.thresholds.sharedIssue
  const best = bestCandidates(
    {
      probabilities,
      isLinked: (pair) => verdictOf(probabilities[pair]!, thresholds) !== 'none',
      first: (pair) => places[2 * pair]!,
      second: (pair) => places[2 * pair + 1]!,
    },
    candidates,
  )
  return Array.from(best, (pair) => {
    const [a, b] = [profiles[places[2 * pair]!]!, profiles[places[2 * pair + 1]!]!]
    const evidence = evidenceOf(judged, pair)
    return {
      a: a.concern.id,
      b: b.concern.id,
      ...judgementOf(pair),
      evidence,
      sharedTerms: sharedTerms(a, b).map(({ word }) => word),
      crossesBreak: crossesSeriesBreak(a.concern.kind, b.concern.kind),
    }
  })
}

/** Every pair of concerns of two establishments. */
function allPairs(input: MatchInput): JudgedPairs {
  const { comparison } = comparableConcerns(input)
  const profiles = profilesApart(input)
  const judged = judgedPairsBuilder((profiles.length * (profiles.length - 1)) / 2)
  for (const [i, a] of profiles.entries())
    for (let j = i + 1; j < profiles.length; j++)
      if (areApart(a, profiles[j]!)) judged.add(i, j, comparison(a, profiles[j]!))
  return judged.build()
}
