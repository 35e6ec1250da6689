import type { ConcernId } from '../domain/ids.ts'
import type { Verdict } from '../domain/recurrence.ts'
import { byKind, type Evidence } from '../recurrence/evidence.ts'
import { evidenceNames } from '../recurrence/evidence-names.ts'
import type { PairKind } from '../recurrence/evidence-model.ts'
import type { Row, Tables } from '../tables/schema.ts'
import { sortedPair } from '../util/pair-key.ts'

/** A pair that a run lists, whichever of the two tables has it. */
export interface ListedPair {
  readonly kind: PairKind
  /** In code-unit order. */
  readonly concerns: readonly [ConcernId, ConcernId]
  /** Slugs: one for a pair within an establishment, else two. */
  readonly establishments: readonly string[]
  readonly evidence: Evidence
  readonly probability: number
  readonly verdict: Verdict
  /** model or reviewer. */
  readonly decidedBy: string
}

export type PairTables = Pick<Tables, 'plans' | 'concerns' | 'recurrences' | 'shared_issues'>

/** All pairs that a run lists: those of one establishment first. */
export function listedPairs(tables: PairTables): readonly ListedPair[] {
  const slugOf = new Map(tables.plans.map((plan) => [plan.plan_id, plan.establishment_slug]))
  const placeOf = new Map(tables.concerns.map((row) => [row.concern_id, slugOf.get(row.plan_id) ?? '']))
  const pairOf = (
    kind: PairKind,
    a: string,
    b: string,
    row: Row<'recurrences'> | Row<'shared_issues'>,
  ): ListedPair => ({
    kind,
    // The tables were written from branded ids.
    concerns: sortedPair(a as ConcernId, b as ConcernId),
    establishments: [...new Set([placeOf.get(a) ?? '', placeOf.get(b) ?? ''])],
    evidence: byKind((name) => row[evidenceNames[name]] ?? 0),
    probability: row.probability,
    verdict: row.verdict as Verdict,
    decidedBy: row.decided_by,
  })
  return [
    ...tables.recurrences.map((row) =>
      pairOf('recurrence', row.earlier_concern_id, row.later_concern_id, row),
    ),
    ...tables.shared_issues.map((row) => pairOf('sharedIssue', row.concern_a, row.concern_b, row)),
  ]
}
