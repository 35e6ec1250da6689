import type { Row, Tables } from '../../tables/schema.ts'

type PlanRow = Row<'plans'>

/** Plans of two runs that are the same one. */
export interface MatchedPlans {
  /** Ids of the later run by those of the earlier one, where they are others. */
  readonly ids: ReadonlyMap<string, string>
  readonly pairs: readonly (readonly [before: PlanRow, after: PlanRow])[]
  readonly added: readonly PlanRow[]
  readonly gone: readonly PlanRow[]
}

/**
 * Finds each plan of one run in another: the same bytes under whatever id, else the same id. (An id gets longer when a
 * second inspection of the same year joins the corpus.)
 */
export function matchPlans(
  { plans: before }: Pick<Tables, 'plans'>,
  { plans: after }: Pick<Tables, 'plans'>,
): MatchedPlans {
  const left = new Map(after.map((plan) => [plan.plan_id, plan]))
  const found = new Map<PlanRow, PlanRow>()
  const take = (plan: PlanRow, other: PlanRow | undefined): void => {
    if (other === undefined || found.has(plan)) return
    found.set(plan, other)
    left.delete(other.plan_id)
  }
  const isSame = (a: PlanRow, b: PlanRow): boolean => a.source_sha256 === b.source_sha256
  for (const plan of before) {
    const other = left.get(plan.plan_id)
    if (other && isSame(plan, other)) take(plan, other)
  }
  for (const plan of before)
    take(
      plan,
      [...left.values()].find((other) => isSame(plan, other)),
    )
  for (const plan of before) take(plan, left.get(plan.plan_id))
  return {
    ids: new Map(
      [...found].filter(([a, b]) => a.plan_id !== b.plan_id).map(([a, b]) => [a.plan_id, b.plan_id]),
    ),
    pairs: [...found],
    added: [...left.values()],
    gone: before.filter((plan) => !found.has(plan)),
  }
}
