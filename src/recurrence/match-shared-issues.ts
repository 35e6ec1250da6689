import type { ConcernId } from '../domain/ids.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { bestCandidates } from './best-candidates.ts'
import { concernComparison, sharedTerms } from './concern-comparison.ts'
import { profileConcerns } from './concern-profile.ts'
import type { Evidence } from './evidence.ts'
import type { MatchInput } from './match-input.ts'
import type { MatchOptions } from './match-recurrences.ts'
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

/**
 * Compares every concern with those of all other establishments, whenever they were inspected. Thematic inspections
 * have no establishment and are left out.
 *
 * Deterministic; the order of the plans does not matter.
 *
 * @returns the linked pairs and the best candidates of every concern, by `a` then `b`
 */
export function matchSharedIssues(input: MatchInput, options: MatchOptions = {}): readonly SharedIssue[] {
  const profiles = [...profileConcerns(input).values()]
    .filter(({ plan }) => plan.kind !== 'thematic')
    .sort((x, y) => compareCodeUnits(x.concern.id, y.concern.id))
  const comparison = concernComparison(input)
  const pairs = profiles.flatMap((a, i) => {
    const compare = comparison(a)
    return profiles
      .slice(i + 1)
      .filter((b) => b.plan.establishmentSlug !== a.plan.establishmentSlug)
      .map((b): SharedIssue => {
        const evidence = compare(b)
        return {
          a: a.concern.id,
          b: b.concern.id,
          ...weighEvidence(evidence, input.model, 'sharedIssue'),
          evidence,
          sharedTerms: sharedTerms(a, b).map(({ word }) => word),
          crossesBreak: crossesSeriesBreak(a.concern.kind, b.concern.kind),
        }
      })
  })
  return bestCandidates(
    pairs,
    (pair) => [pair.a, pair.b],
    (pair) => pair.verdict !== 'none',
    options.candidates ?? 8,
  )
}
