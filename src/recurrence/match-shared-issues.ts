import type { ConcernId } from '../domain/ids.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { bestCandidates } from './best-candidates.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import { sharedTerms } from './concern-comparison.ts'
import type { ConcernProfile } from './concern-profile.ts'
import type { Evidence } from './evidence.ts'
import type { EvidenceModel } from './evidence-model.ts'
import { foretellingRows } from './foretelling-rows.ts'
import type { MatchInput } from './match-input.ts'
import { EXHAUSTIVE, type MatchOptions } from './match-recurrences.ts'
import { nearPartners } from './near-partners.ts'
import { weighEvidence, type Judgement } from './weigh-evidence.ts'

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

/** In a large corpus a concern is compared with others until so many are linked with it. */
export const MOST_LINKS = 16
/**
 * Compares every concern with those of other establishments, whenever they were inspected. In a large corpus with the 200
 * that are most like it in the context of their actions and in themes, the likest first, until 16 are linked with it: of
 * failings that hundreds of concerns have, not all pairs are listed. Thematic inspections have no establishment and are
 * left out.
 *
 * Deterministic; the order of the plans does not matter.
 *
 * @returns the linked pairs and the best candidates of every concern, by `a` then `b`
 */
export function matchSharedIssues(
  input: MatchInput,
  options: SharedIssueOptions = {},
): readonly SharedIssue[] {
  const { profiles: all, comparison } = comparableConcerns(input)
  const profiles = [...all.values()]
    .filter(({ plan }) => plan.kind !== 'thematic')
    .sort((x, y) => compareCodeUnits(x.concern.id, y.concern.id))
  // Evidence is only kept of pairs that are linked: in an exhaustive comparison the others are a million.
  const judge = (x: ConcernProfile, y: ConcernProfile): JudgedPair => {
    const evidence = comparison(x, y)
    const judgement = weighEvidence(evidence, input.model, 'sharedIssue')
    const [a, b] = x.index < y.index ? [x, y] : [y, x]
    return { a, b, ...judgement, ...(judgement.verdict === 'none' ? {} : { evidence }) }
  }
  const isLarge = profiles.length > (options.exhaustiveUpTo ?? EXHAUSTIVE)
  const pairs = isLarge
    ? likelyPairs(profiles, input.model, judge, options.mostLinks ?? MOST_LINKS)
    : profiles.flatMap((a, i) =>
        profiles
          .slice(i + 1)
          .filter((b) => areApart(a, b))
          .map((b) => judge(a, b)),
      )
  const best = bestCandidates(
    pairs,
    ({ a, b }) => [a.concern.id, b.concern.id],
    ({ verdict }) => verdict !== 'none',
    options.candidates ?? 8,
  )
  return best.map(({ a, b, probability, verdict, evidence }) => ({
    a: a.concern.id,
    b: b.concern.id,
    probability,
    verdict,
    evidence: evidence ?? comparison(a, b),
    sharedTerms: sharedTerms(a, b).map(({ word }) => word),
    crossesBreak: crossesSeriesBreak(a.concern.kind, b.concern.kind),
  }))
}

interface JudgedPair extends Judgement {
  readonly a: ConcernProfile
  readonly b: ConcernProfile
  readonly evidence?: Evidence
}

/** Each pair once, by the place of its first and then of its second. */
function likelyPairs(
  profiles: readonly ConcernProfile[],
  model: EvidenceModel,
  judge: (a: ConcernProfile, b: ConcernProfile) => JudgedPair,
  mostLinks: number,
): readonly JudgedPair[] {
  const partners = nearPartners(foretellingRows(profiles, model))
  const judged = profiles.map(() => new Map<number, JudgedPair>())
  for (const [i, near] of partners.entries()) {
    let links = 0
    for (const j of near) {
      if (links >= mostLinks) break
      if (!areApart(profiles[i]!, profiles[j]!)) continue
      const [first, second] = i < j ? [i, j] : [j, i]
      const known = judged[first]!.get(second)
      // Comparing one with many others is quick; which of the two comes first changes the last bits only.
      const pair = known ?? judge(profiles[i]!, profiles[j]!)
      if (known === undefined) judged[first]!.set(second, pair)
      if (pair.verdict !== 'none') links++
    }
  }
  return judged.flatMap((row) => [...row].sort(([x], [y]) => x - y).map(([, pair]) => pair))
}

const areApart = (a: ConcernProfile, b: ConcernProfile): boolean =>
  a.plan.establishmentSlug !== b.plan.establishmentSlug
