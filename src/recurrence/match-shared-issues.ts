import type { ConcernId } from '../domain/ids.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { bestCandidates } from './best-candidates.ts'
import { compareConcerns, sharedTerms } from './compare-concerns.ts'
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
  const pairs = profiles.flatMap((a, i) =>
    profiles
      .slice(i + 1)
      .filter((b) => b.plan.establishmentSlug !== a.plan.establishmentSlug)
      .map((b): SharedIssue => {
        const evidence = compareConcerns(a, b, input.vectors, input.embedded)
        return {
          a: a.concern.id,
          b: b.concern.id,
          ...weighEvidence(evidence, input.model, 'sharedIssue'),
          evidence,
          sharedTerms: sharedTerms(a, b).map(({ word }) => word),
        }
      }),
  )
  return bestCandidates(
    pairs,
    (pair) => [pair.a, pair.b],
    (pair) => pair.verdict !== 'none',
    options.candidates ?? 8,
  )
}
