import type { ConcernId } from '../domain/ids.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { bestCandidates } from './best-candidates.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import { sharedTerms } from './concern-comparison.ts'
import type { Evidence } from './evidence.ts'
import type { MatchInput } from './match-input.ts'
import { EXHAUSTIVE, type MatchOptions } from './match-recurrences.ts'
import { nearPairs } from './near-pairs.ts'
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
 * Compares every concern with those of other establishments, whenever they were inspected; in a large corpus with the 160
 * of all that are most like it in the context of their actions. Thematic inspections have no establishment and are left out.
 *
 * Deterministic; the order of the plans does not matter.
 *
 * @returns the linked pairs and the best candidates of every concern, by `a` then `b`
 */
export function matchSharedIssues(input: MatchInput, options: MatchOptions = {}): readonly SharedIssue[] {
  const { profiles: all, comparison } = comparableConcerns(input)
  const profiles = [...all.values()]
    .filter(({ plan }) => plan.kind !== 'thematic')
    .sort((x, y) => compareCodeUnits(x.concern.id, y.concern.id))
  const partners = nearPairs(
    rowsOf(profiles.map(({ context }) => context)),
    options.exhaustiveUpTo ?? EXHAUSTIVE,
  )
  const pairs = profiles.flatMap((a, i) =>
    partners[i]!.map((j) => profiles[j]!)
      .filter((b) => b.plan.establishmentSlug !== a.plan.establishmentSlug)
      .map((b) => {
        const evidence = comparison(a, b)
        return { a, b, evidence, ...weighEvidence(evidence, input.model, 'sharedIssue') }
      }),
  )
  const best = bestCandidates(
    pairs,
    ({ a, b }) => [a.concern.id, b.concern.id],
    ({ verdict }) => verdict !== 'none',
    options.candidates ?? 8,
  )
  // The words are only looked for in pairs that are listed.
  return best.map(({ a, b, ...judged }) => ({
    ...judged,
    a: a.concern.id,
    b: b.concern.id,
    sharedTerms: sharedTerms(a, b).map(({ word }) => word),
    crossesBreak: crossesSeriesBreak(a.concern.kind, b.concern.kind),
  }))
}

function rowsOf(vectors: readonly Float32Array[]): Matrix {
  const dims = vectors[0]?.length ?? 0
  const data = new Float32Array(vectors.length * dims)
  for (const [i, vector] of vectors.entries()) data.set(vector, i * dims)
  return { rows: vectors.length, dims, data }
}
