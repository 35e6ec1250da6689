import type { Row, Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { DiffContext } from './diff-context.ts'
import type { ChangedOutcome, ChangedPair, ChangedPlan } from './report-diff.ts'

type OutcomeTables = Pick<Tables, 'concern_outcomes' | 'concerns' | 'plans'>

/** Concerns of both runs whose outcome is another one, with what made it so: a link, or an inspection that came or went. */
export function diffOutcomes(
  before: OutcomeTables,
  after: OutcomeTables,
  pairs: readonly ChangedPair[],
  plans: readonly ChangedPlan[],
  context: DiffContext,
): readonly ChangedOutcome[] {
  const old = new Map(before.concern_outcomes.map((row) => [row.concern_id, row.outcome]))
  const concerns = new Map(after.concerns.map((row) => [row.concern_id, row]))
  const reasonOf = outcomeReasons(before, after, pairs, plans, context)
  return after.concern_outcomes
    .flatMap(({ concern_id: id, outcome }): ChangedOutcome[] => {
      const was = old.get(id)
      const concern = concerns.get(id)
      if (was === undefined || was === outcome || !concern) return []
      return [{ concernId: id, text: concern.text, before: was, after: outcome, reason: reasonOf(concern) }]
    })
    .toSorted((a, b) => compareCodeUnits(a.concernId, b.concernId))
}

function outcomeReasons(
  before: OutcomeTables,
  after: OutcomeTables,
  pairs: readonly ChangedPair[],
  plans: readonly ChangedPlan[],
  context: DiffContext,
): (concern: Row<'concerns'>) => string {
  const byConcern = groupBy(
    pairs.flatMap((pair) => [
      { id: pair.earlier, pair },
      { id: pair.later, pair },
    ]),
    ({ id }) => id,
  )
  const slugs = new Map(
    [...before.plans, ...after.plans].map((plan) => [plan.plan_id, plan.establishment_slug]),
  )
  const moved = groupBy(
    plans.filter(({ change }) => change === 'added' || change === 'gone'),
    ({ planId }) => slugs.get(planId),
  )
  return ({ concern_id: id, plan_id: planId }) => {
    const ofPlans = (moved.get(slugs.get(planId)) ?? []).map(
      (plan) => `plan ${plan.planId} is ${plan.change === 'added' ? 'new' : 'gone'}`,
    )
    if (ofPlans.length > 0) return ofPlans.join(' and ')
    const ofPairs = (byConcern.get(id) ?? []).map(({ pair }) => {
      const other = pair.earlier === id ? pair.later : pair.earlier
      const verdict = pair.after?.verdict ?? 'none'
      const link =
        verdict === 'none'
          ? `it is not linked to ${other} any more`
          : `its link to ${other} is ${verdict} now`
      return `${link}: ${pair.reason}`
    })
    if (ofPairs.length > 0) return ofPairs.join('; ')
    return context.other
  }
}
