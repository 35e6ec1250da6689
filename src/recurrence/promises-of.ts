import type { ActionId, ConcernId } from '../domain/ids.ts'
import type { IsoDate, Plan, Target } from '../domain/plan.ts'
import type { Outcome } from '../domain/recurrence.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { inspectionRounds } from '../util/inspection-rounds.ts'
import type { Recurrence } from './match-recurrences.ts'
import type { ConcernOutcome } from './outcomes-of.ts'
import { promiseFinding } from './promise-finding.ts'

/** What was promised for a concern, and what became of the concern. */
export interface Pledge {
  readonly actionId: ActionId
  readonly target: Target
  /** The plan says that it is done: the prison's own word, no evidence that the concern is dealt with. */
  readonly reportedComplete: boolean
  /** Start of the next inspection of the establishment; left out when none is known. */
  readonly nextInspection?: IsoDate
  /** Left out when there is no later inspection, or no month to compare with it. */
  readonly dueBeforeNextInspection?: boolean
  readonly concernOutcome?: Outcome
  /** The concerns of the next inspection that raise its concern again or are related to it, as the outcome says. */
  readonly laterConcerns: readonly ConcernId[]
  /** The outcome compares the two series that May 2022 parts. */
  readonly crossesBreak: boolean
  /** All of this in words. */
  readonly finding: string
}

/**
 * Every action of the plans as a promise: whether it fell due before the next inspection of the establishment began,
 * and the outcome of its concern there. What was reported complete was due.
 *
 * @param outcomes as outcomesOf gives them
 * @param recurrences as matchRecurrences gives them
 * @returns by concern, then by position in the plan
 */
export function promisesOf(
  plans: readonly Plan[],
  outcomes: readonly ConcernOutcome[],
  recurrences: readonly Recurrence[],
): readonly Pledge[] {
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.concernId, outcome]))
  const linksOf = groupBy(
    recurrences.filter(({ consecutive }) => consecutive),
    ({ earlier, verdict }) => `${earlier} ${verdict}`,
  )
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
    .flatMap((concern) => {
      const outcome = outcomeOf.get(concern.id)
      const next = nextDate.get(concern.planId)
      const laterConcerns = (linksOf.get(`${concern.id} ${outcome?.outcome ?? ''}`) ?? []).map(
        ({ later }) => later,
      )
      return concern.actions.map(({ id, target }): Pledge => {
        const due = isDueBefore(target, next)
        const standing = {
          target,
          ...(next === undefined ? {} : { nextInspection: next }),
          ...(due === undefined ? {} : { dueBeforeNextInspection: due }),
          ...(outcome === undefined ? {} : { concernOutcome: outcome.outcome }),
        }
        return {
          actionId: id,
          reportedComplete: target.reportedComplete,
          ...standing,
          laterConcerns,
          crossesBreak: outcome?.crossesBreak ?? false,
          finding: promiseFinding(standing),
        }
      })
    })
}

/** A month is due when it is over: a target in the month of the inspection was not yet due. */
function isDueBefore(target: Target, inspection: IsoDate | undefined): boolean | undefined {
  if (inspection === undefined) return undefined
  if (target.reportedComplete) return true
  return target.month === undefined ? undefined : target.month.slice(0, 7) < inspection.slice(0, 7)
}
