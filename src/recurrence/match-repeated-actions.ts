import type { ActionId } from '../domain/ids.ts'
import type { Passage } from '../domain/passage.ts'
import type { Action, Plan, Target } from '../domain/plan.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { pickRows } from '../vectors/pick-rows.ts'
import { rowProductsWith } from '../vectors/row-products.ts'
import { inspectionRounds, type InspectionRound } from './inspection-rounds.ts'
import type { Recurrence } from './match-recurrences.ts'
import type { PassageViews } from './passage-views.ts'

/** Two actions of one establishment, promised after different inspections, that are in substance the same. */
export interface RepeatedAction {
  readonly earlier: ActionId
  readonly later: ActionId
  /** Mean of the views' cosines, 0 (nothing in common) to 1. */
  readonly similarity: number
  readonly earlierTarget: Target
  readonly laterTarget: Target
  /** Months from the earlier target to the later one; left out unless both name a month. */
  readonly slippedMonths?: number
}

export interface RepeatedActionInput {
  readonly plans: readonly Plan[]
  readonly passages: readonly Passage[]
  readonly vectors: PassageViews
  /** As matchRecurrences gives them: the likelier two concerns are the same, the less alike their actions need be. */
  readonly recurrences: readonly Recurrence[]
}

/** The defaults find 15 of the 18 repeats of test/eval/labels among 33 pairs given, about half of the others near misses. */
export interface RepeatedActionOptions {
  /** Similarity + concernShare × probability of the concerns from which two actions are the same. Default 0.34. */
  readonly least?: number
  /** Default 0.2. */
  readonly concernShare?: number
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
  const { least = 0.34, concernShare = 0.2, perAction = 2 } = options
  const rowOf = new Map(input.passages.map((passage, row) => [passage.id as string, row]))
  const linkOf = new Map(
    input.recurrences.map(({ earlier, later, probability }) => [`${earlier} ${later}`, probability]),
  )
  const views = [input.vectors.lexical, input.vectors.lsa, input.vectors.concepts]
  return [...inspectionRounds(input.plans).values()]
    .flatMap((rounds) =>
      rounds.flatMap((before, i) => {
        const later = embeddedActions(rounds.slice(i + 1), rowOf)
        const productsWith = views.map((view) =>
          rowProductsWith(
            pickRows(
              view,
              later.map(({ row }) => row),
            ),
          ),
        )
        return embeddedActions([before], rowOf).flatMap(({ action, row }) => {
          const products = productsWith.map((product, v) => product(views[v]!, row))
          return later
            .map((other, j): Candidate => {
              const similarity = Math.max(
                0,
                products.reduce((sum, cosines) => sum + cosines[j]!, 0) / views.length,
              )
              const link = linkOf.get(`${action.concernId} ${other.action.concernId}`) ?? 0
              return { later: other.action, similarity, score: similarity + concernShare * link }
            })
            .filter(({ score }) => score >= least)
            .sort((a, b) => b.score - a.score || compareCodeUnits(a.later.id, b.later.id))
            .slice(0, perAction)
            .map((candidate) => repeatedAction(action, candidate.later, candidate.similarity))
        })
      }),
    )
    .sort((a, b) => compareCodeUnits(a.earlier, b.earlier) || compareCodeUnits(a.later, b.later))
}

interface Candidate {
  readonly later: Action
  readonly similarity: number
  readonly score: number
}

function embeddedActions(
  rounds: readonly InspectionRound[],
  rowOf: ReadonlyMap<string, number>,
): readonly { readonly action: Action; readonly row: number }[] {
  return rounds
    .flatMap((round) => round.plans)
    .flatMap((plan) => plan.concerns)
    .flatMap((concern) => concern.actions)
    .flatMap((action) => {
      const row = rowOf.get(action.id)
      return row === undefined ? [] : [{ action, row }]
    })
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
