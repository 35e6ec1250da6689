import type { ConcernId } from '../domain/ids.ts'
import { crossesSeriesBreak } from '../domain/series-break.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { nearestRows } from '../vectors/nearest-rows.ts'
import { bestCandidates } from './best-candidates.ts'
import { comparableConcerns } from './comparable-concerns.ts'
import { sharedTerms } from './concern-comparison.ts'
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
 * Compares every concern with the 200 of all that are most like it in the context of their actions, where those belong to
 * other establishments, whenever they were inspected. Thematic inspections have no establishment and are left out.
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
  const partners = nearPairs(profiles.map(({ context }) => context))
  const pairs = profiles.flatMap((a, i) => {
    const compare = comparison(a)
    return partners[i]!.map((j) => profiles[j]!)
      .filter((b) => b.plan.establishmentSlug !== a.plan.establishmentSlug)
      .map((b) => {
        const evidence = compare(b)
        return { a, b, evidence, ...weighEvidence(evidence, input.model, 'sharedIssue') }
      })
  })
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

/** So many nearest ones of each concern are compared in all respects: all, where there are no more. */
const NEAREST = 200

/** For each row the later rows that are among its nearest, or of which it is among theirs; in order. */
function nearPairs(contexts: readonly Float32Array[]): readonly (readonly number[])[] {
  const dims = contexts[0]?.length ?? 0
  const data = new Float32Array(contexts.length * dims)
  for (const [i, context] of contexts.entries()) data.set(context, i * dims)
  const rows = { rows: contexts.length, dims, data }
  const later = contexts.map(() => new Set<number>())
  for (const [i, near] of nearestRows(rows, rows, NEAREST + 1).entries())
    for (const { row } of near) if (row !== i) later[Math.min(i, row)]!.add(Math.max(i, row))
  return later.map((partners) => [...partners].sort((a, b) => a - b))
}
