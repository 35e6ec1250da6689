import type { Plan } from '../domain/plan.ts'
import { inspectionRounds } from '../util/inspection-rounds.ts'

/** How the plans of two concerns stand to each other; only those of the first two kinds are compared in a run. */
export type PairRelation =
  | {
      readonly kind: 'recurrence'
      /** Whether the plan named first is that of the earlier inspection. */
      readonly isInOrder: boolean
      /** No inspection of the establishment that is known here lies between the two. */
      readonly consecutive: boolean
    }
  | { readonly kind: 'shared issue' }
  | { readonly kind: 'same plan' }
  /** Of one establishment, inspected on one day or at an unknown time: neither is earlier. */
  | { readonly kind: 'no order' }
  /** A thematic inspection has no establishment. */
  | { readonly kind: 'thematic' }

/** Makes a judge of pairs of plans. */
export function pairRelations(plans: readonly Plan[]): (a: Plan, b: Plan) => PairRelation {
  const rounds = new Map(
    [...inspectionRounds(plans).values()].flatMap((ofOne) =>
      ofOne.flatMap((round, position) => round.plans.map((plan) => [plan.id, position] as const)),
    ),
  )
  return (a, b) => {
    if (a.id === b.id) return { kind: 'same plan' }
    if (a.kind === 'thematic' || b.kind === 'thematic') return { kind: 'thematic' }
    if (a.establishmentSlug !== b.establishmentSlug) return { kind: 'shared issue' }
    const [first, second] = [rounds.get(a.id), rounds.get(b.id)]
    if (first === undefined || second === undefined || first === second) return { kind: 'no order' }
    return {
      kind: 'recurrence',
      isInOrder: first < second,
      consecutive: Math.abs(first - second) === 1,
    }
  }
}
