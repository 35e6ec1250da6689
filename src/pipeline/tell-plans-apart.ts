import { idsMadeLonger } from '../domain/faults/pipeline.ts'
import { planId, type PlanId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { Plan } from '../domain/plan.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import type { CollectedPlans } from './drop-repeated-plans.ts'
import { renamePlan } from './rename-plan.ts'

/** Ways to make an id longer, tried in turn: by month, by day, and where no date helps by content. */
const LONGER: readonly ((plan: Plan) => string | undefined)[] = [
  (plan) => plan.inspectionEnd && `${plan.establishmentSlug}-${plan.inspectionEnd.slice(0, 7)}`,
  (plan) => plan.inspectionEnd && `${plan.establishmentSlug}-${plan.inspectionEnd}`,
  (plan) => `${plan.id}-${plan.sourceSha256.slice(0, 8)}`,
]

/**
 * Gives every plan an id of its own: plans that share one all get a longer one, so that neither is "the" plan of that
 * year and file names do not decide. Sorted by id.
 */
export function tellPlansApart(plans: readonly Plan[]): CollectedPlans {
  const notices: Notice[] = []
  const named: Plan[] = []
  for (const group of groupBy(plans, (plan) => plan.id).values()) {
    const ids = longerIds(group)
    for (const [i, plan] of group.entries()) {
      const id = ids[i]
      if (group.length === 1 || id === undefined) {
        named.push(plan)
        continue
      }
      const others = group.filter((other) => other !== plan).map((other) => other.sourceFile)
      notices.push(idsMadeLonger(plan.sourceFile, plan.id, id, others))
      named.push(renamePlan(plan, id))
    }
  }
  return { plans: named.toSorted((a, b) => compareCodeUnits(a.id, b.id)), notices }
}

function longerIds(plans: readonly Plan[]): readonly PlanId[] {
  for (const longer of LONGER) {
    const ids = plans.map(longer)
    if (ids.every((id) => id !== undefined) && new Set(ids).size === plans.length) return ids.map(planId)
  }
  return []
}
