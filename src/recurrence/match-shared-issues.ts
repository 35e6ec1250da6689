import type { ConcernId } from '../domain/ids.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { bestCandidates } from './best-candidates.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import { sharedTerms } from './concern-comparison.ts'
import type { ConcernProfile } from './concern-profile.ts'
import type { Evidence } from './evidence.ts'
import type { EvidenceModel } from './evidence-model.ts'
import { foretellingShares } from './foretold-weight.ts'
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
 * Compares every concern with those of other establishments, whenever they were inspected. In a large corpus with the 160
 * that are most like it in the context of their actions and in themes, the likest first, until 16 are linked with it: of failings that hundreds
 * of concerns have, not all pairs are listed. Thematic inspections have no establishment
 * and are left out.
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
  const judge = (a: ConcernProfile, b: ConcernProfile): Judgement =>
    weighEvidence(comparison(a, b), input.model, 'sharedIssue')
  const isLarge = profiles.length > (options.exhaustiveUpTo ?? EXHAUSTIVE)
  const pairs = isLarge
    ? likelyPairs(profiles, input.model, judge, options.mostLinks ?? MOST_LINKS)
    : profiles.flatMap((a, i) =>
        profiles
          .slice(i + 1)
          .filter((b) => areApart(a, b))
          .map((b) => ({ a, b, ...judge(a, b) })),
      )
  const best = bestCandidates(
    pairs,
    ({ a, b }) => [a.concern.id, b.concern.id],
    ({ verdict }) => verdict !== 'none',
    options.candidates ?? 8,
  )
  // Evidence and words are only kept of pairs that are listed.
  return best.map(({ a, b, probability, verdict }) => ({
    a: a.concern.id,
    b: b.concern.id,
    probability,
    verdict,
    evidence: comparison(a, b),
    sharedTerms: sharedTerms(a, b).map(({ word }) => word),
    crossesBreak: crossesSeriesBreak(a.concern.kind, b.concern.kind),
  }))
}

interface JudgedPair extends Judgement {
  readonly a: ConcernProfile
  readonly b: ConcernProfile
}

/** Each pair once, by the place of its first and then of its second. */
function likelyPairs(
  profiles: readonly ConcernProfile[],
  model: EvidenceModel,
  judge: (a: ConcernProfile, b: ConcernProfile) => Judgement,
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
      const [a, b] = [profiles[first]!, profiles[second]!]
      const pair = known ?? { a, b, ...judge(a, b) }
      if (known === undefined) judged[first]!.set(second, pair)
      if (pair.verdict !== 'none') links++
    }
  }
  return judged.flatMap((row) => [...row].sort(([x], [y]) => x - y).map(([, pair]) => pair))
}

const areApart = (a: ConcernProfile, b: ConcernProfile): boolean =>
  a.plan.establishmentSlug !== b.plan.establishmentSlug

/**
 * Rows whose dot products foretell the sum of match weights: the context stands for all that compares texts, the roots of
 * the shares for the themes. Their lengths are 1.
 */
function foretellingRows(profiles: readonly ConcernProfile[], model: EvidenceModel): Matrix {
  const shares = foretellingShares(model)
  const [texts, themes] = [Math.sqrt(shares.texts), Math.sqrt(shares.themes)]
  const dims = profiles[0] === undefined ? 0 : profiles[0].context.length + profiles[0].theme.length
  const data = new Float32Array(profiles.length * dims)
  for (const [i, { context, theme }] of profiles.entries()) {
    data.set(
      context.map((value) => texts * value),
      i * dims,
    )
    data.set(
      theme.map((share) => themes * Math.sqrt(share)),
      i * dims + context.length,
    )
  }
  return { rows: profiles.length, dims, data }
}
