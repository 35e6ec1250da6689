import { actionId, type ConcernId, type PlanId } from '../domain/ids.ts'
import type { Plan } from '../domain/plan.ts'

/** The plan under another id, which its concerns and actions have in theirs. */
export function renamePlan(plan: Plan, id: PlanId): Plan {
  // What follows the plan's id stays, and an id of the same form is as good an id.
  const renamed = (concern: ConcernId): ConcernId => `${id}${concern.slice(plan.id.length)}` as ConcernId
  return {
    ...plan,
    id,
    concerns: plan.concerns.map((concern) => ({
      ...concern,
      id: renamed(concern.id),
      planId: id,
      actions: concern.actions.map((action) => ({
        ...action,
        id: actionId(renamed(concern.id), action.position),
        concernId: renamed(concern.id),
      })),
    })),
  }
}
