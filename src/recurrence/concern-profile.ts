import type { ConcernId } from '../domain/ids.ts'
import type { Concern, Plan } from '../domain/plan.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { contextVector } from '../vectors/context-vector.ts'
import { matrixRow } from '../vectors/matrix.ts'
import { concernGuards, type ConcernGuards } from './concern-guards.ts'
import type { MatchInput } from './match-input.ts'
import { concernTerms, type ConcernTerms } from './concern-terms.ts'

/** What is known of a concern when it is compared with others. */
export interface ConcernProfile {
  readonly concern: Concern
  readonly plan: Plan
  /** Its place among all concerns by id. */
  readonly index: number
  /** Its row and its actions' rows in every passage matrix. */
  readonly row: number
  readonly actionRows: readonly number[]
  /** Its embedded vector in the context of its actions, of length 1. */
  readonly context: Float32Array
  /** Share of each theme; empty when themes were not assigned. */
  readonly theme: Float32Array
  readonly terms: ConcernTerms
  readonly guards: ConcernGuards
}

// Of 0.3 to 1 what ranks the pairs of test/eval/labels best; little depends on it.
const ACTION_WEIGHT = 0.8

/** The profiles of all concerns that are among the passages, by id. */
export function profileConcerns(input: MatchInput): ReadonlyMap<ConcernId, ConcernProfile> {
  const rows = new Map(
    concernRowsOf(input.passages).map((concern, index) => [concern.id, { ...concern, index }]),
  )
  const themeRow = new Map(input.themes.concernIds.map((id, i) => [id, i]))
  const known = input.plans.flatMap((plan) =>
    plan.concerns.flatMap((concern) => {
      const at = rows.get(concern.id)
      if (at === undefined) return []
      const i = themeRow.get(concern.id)
      const theme = i === undefined ? new Float32Array(0) : matrixRow(input.themes.posteriors, i)
      return [{ plan, concern, at, theme }]
    }),
  )
  const terms = concernTerms(known.map(({ plan, concern }) => ({ plan, concern })))
  const guards = concernGuards(
    known.map(({ plan, concern, theme }) => ({ plan, concern, theme: theme.indexOf(Math.max(...theme)) })),
    input.guards,
  )
  return new Map(
    known.map(({ plan, concern, at, theme }) => {
      const profile = {
        concern,
        plan,
        index: at.index,
        row: at.row,
        actionRows: at.actionRows,
        context: contextVector(input.embedded, at.row, at.actionRows, ACTION_WEIGHT),
        theme,
        terms: terms.get(concern.id)!,
        guards: guards.get(concern.id)!,
      }
      return [concern.id, profile]
    }),
  )
}
