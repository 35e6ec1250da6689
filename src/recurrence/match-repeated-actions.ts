import type { ActionId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Action, Plan, Target } from '../domain/plan.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { matrixDot } from '../vectors/matrix-dot.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { inspectionRounds } from './inspection-rounds.ts'
import type { Recurrence } from './match-recurrences.ts'

/** Two actions of one establishment, promised after different inspections, that are in substance the same. */
export interface RepeatedAction {
  readonly earlier: ActionId
  readonly later: ActionId
  /** Cosine, −1 to 1. */
  readonly similarity: number
  readonly earlierTarget: Target
  readonly laterTarget: Target
  /** Months from the earlier target to the later one; left out unless both name a month. */
  readonly slippedMonths?: number
}

export interface RepeatedActionInput {
  readonly plans: readonly Plan[]
  readonly passages: readonly Passage[]
  /** The embedder's vectors, one row of length 1 per passage. */
  readonly embedded: Matrix
  /** As matchRecurrences gives them: actions of linked concerns need less likeness of their own. */
  readonly recurrences: readonly Recurrence[]
}

export interface RepeatedActionOptions {
  /** Cosine from which two actions are the same when their concerns are linked. Default 0.35. */
  readonly linkedSimilarity?: number
  /** Cosine from which two actions are the same whatever their concerns. Default 0.5. */
  readonly similarity?: number
  /** At most so many later actions for each earlier one. Default 2. */
  readonly perAction?: number
}

/**
 * Finds what was promised after one inspection of an establishment and again after a later one.
 *
 * Deterministic; the order of the plans does not matter.
 *
 * @returns by earlier then later id
 */
export function matchRepeatedActions(
  input: RepeatedActionInput,
  options: RepeatedActionOptions = {},
): readonly RepeatedAction[] {
  const { linkedSimilarity = 0.35, similarity: alone = 0.5, perAction = 2 } = options
  const rowOf = new Map(input.passages.map((passage, row) => [passage.id as string, row]))
  const linked = new Set(
    input.recurrences
      .filter(({ verdict }) => verdict !== 'none')
      .map(({ earlier, later }) => `${earlier} ${later}`),
  )
  const match = (earlier: Action, later: Action): readonly RepeatedAction[] => {
    const [i, j] = [rowOf.get(earlier.id), rowOf.get(later.id)]
    if (i === undefined || j === undefined) return []
    const similarity = matrixDot(input.embedded, i, input.embedded, j)
    const least = linked.has(`${earlier.concernId} ${later.concernId}`) ? linkedSimilarity : alone
    return similarity >= least ? [repeatedAction(earlier, later, similarity)] : []
  }
  return [...inspectionRounds(input.plans).values()]
    .flatMap((rounds) =>
      rounds.flatMap((before, i) => {
        const later = rounds.slice(i + 1).flatMap((round) => actionsOf(round.plans))
        return actionsOf(before.plans).flatMap((action) =>
          later
            .flatMap((other) => match(action, other))
            .sort((a, b) => b.similarity - a.similarity || compareCodeUnits(a.later, b.later))
            .slice(0, perAction),
        )
      }),
    )
    .sort((a, b) => compareCodeUnits(a.earlier, b.earlier) || compareCodeUnits(a.later, b.later))
}

function actionsOf(plans: readonly Plan[]): readonly Action[] {
  return plans.flatMap((plan) => plan.concerns).flatMap((concern) => concern.actions)
}

function repeatedAction(earlier: Action, later: Action, similarity: number): RepeatedAction {
  const slippedMonths = monthsBetween(earlier.target.month, later.target.month)
  return {
    earlier: earlier.id,
    later: later.id,
    similarity,
    earlierTarget: earlier.target,
    laterTarget: later.target,
    ...(slippedMonths === undefined ? {} : { slippedMonths }),
  }
}

function monthsBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return months(to) - months(from)
}
