import type { ActionId } from '../domain/ids.ts'
import type { Plan, Target } from '../domain/plan.ts'
import type { Outcome } from '../domain/recurrence.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { inspectionRounds } from './inspection-rounds.ts'
import type { ConcernOutcome } from './outcomes-of.ts'

/** What was promised for a concern, and what became of the concern. */
export interface Pledge {
  readonly actionId: ActionId
  readonly target: Target
  /** The plan says that it is done: the prison's own word, no evidence that the concern is dealt with. */
  readonly reportedComplete: boolean
  /** Left out when there is no later inspection, or no month to compare with it. */
  readonly dueBeforeNextInspection?: boolean
  readonly concernOutcome?: Outcome
}

/**
 * Every action of the plans as a promise: whether it fell due before the next inspection of the establishment began,
 * and the outcome of its concern there. What was reported complete was due.
 *
 * @param outcomes as outcomesOf gives them
 * @returns by concern, then by position in the plan
 */
export function promisesOf(plans: readonly Plan[], outcomes: readonly ConcernOutcome[]): readonly Pledge[] {
  const outcomeOf = new Map(outcomes.map(({ concernId, outcome }) => [concernId, outcome]))
  const nextDate = new Map(
    [...inspectionRounds(plans).values()].flatMap((rounds) =>
      rounds
        .slice(0, -1)
        .flatMap((round, i) => round.plans.map((plan) => [plan.id, rounds[i + 1]!.date] as const)),
    ),
  )
  return [...plans]
    .flatMap((plan) => plan.concerns)
    .sort((a, b) => compareCodeUnits(a.id, b.id))
    .flatMap((concern) =>
      concern.actions.map(({ id, target }): Pledge => {
        const due = isDueBefore(target, nextDate.get(concern.planId))
        const concernOutcome = outcomeOf.get(concern.id)
        return {
          actionId: id,
          target,
          reportedComplete: target.reportedComplete,
          ...(due === undefined ? {} : { dueBeforeNextInspection: due }),
          ...(concernOutcome === undefined ? {} : { concernOutcome }),
        }
      }),
    )
}

/** A month is due when it is over: a target in the month of the inspection was not yet due. */
function isDueBefore(target: Target, inspection: string | undefined): boolean | undefined {
  if (inspection === undefined) return undefined
  if (target.reportedComplete) return true
  return target.month === undefined ? undefined : target.month.slice(0, 7) < inspection.slice(0, 7)
}
