import type { ActionId, ConcernId } from '../../domain/ids.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Outcome } from '../../domain/recurrence.ts'
import { inspectionRounds } from '../../util/inspection-rounds.ts'
import type { RepeatVerdict } from '../../recurrence/match-repeated-actions.ts'
import {
  promiseRates,
  rateGroupings,
  rateMeasures,
  type PromiseRate,
} from '../../recurrence/promise-rates.ts'
import type { Pledge } from '../../recurrence/promises-of.ts'
import { splitList } from '../../report/split-list.ts'
import type { Row, Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { plansOfTables, type PlanTables } from '../plans-of-tables.ts'
import { promiseRatesTable } from '../rows/promise-rates-table.ts'

type RateTables = PlanTables &
  Pick<Tables, 'action_types' | 'concern_themes' | 'concern_outcomes' | 'repeated_actions'>

const AGAIN = 'tested, promised again'

/**
 * The rates of the promises that are in the tables, counted as a run counts them. Whether a promise was made again can be told
 * only of those whose next plan is in the tables too: the others are not counted there.
 */
export function recountPromiseRates(tables: RateTables): readonly Row<'promise_rates'>[] {
  const plans = plansOfTables(tables)
  const pledges = pledgesOf(tables, plans)
  const input = {
    plans,
    repeatedActions: tables.repeated_actions.map((row) => ({
      earlier: row.earlier_action_id as ActionId,
      verdict: row.verdict as RepeatVerdict,
    })),
    typeOf: new Map(tables.action_types.map((row) => [row.action_id, row.action_type])),
    themeOf: new Map(
      tables.concern_themes
        .filter(({ rank }) => rank === 1)
        .map((row) => [row.concern_id as ConcernId, row.theme_id] as const),
    ),
  }
  const followed = pledges.filter(isFollowed(plans))
  const rates = [
    ...promiseRates({ ...input, pledges }).filter(({ measure }) => measure !== AGAIN),
    ...promiseRates({ ...input, pledges: followed }).filter(({ measure }) => measure === AGAIN),
  ]
  return promiseRatesTable(rates.sort(asCounted))
}

const asCounted = (a: PromiseRate, b: PromiseRate): number =>
  rateGroupings.indexOf(a.by) - rateGroupings.indexOf(b.by) ||
  compareCodeUnits(a.group, b.group) ||
  rateMeasures.indexOf(a.measure) - rateMeasures.indexOf(b.measure)

/** Whether the plan of the inspection that followed is among the plans. */
function isFollowed(plans: readonly Plan[]): (pledge: Pledge) => boolean {
  const rounds = inspectionRounds(plans)
  const slugOf = new Map(
    plans.flatMap((plan) =>
      plan.concerns.flatMap(({ actions }) => actions.map(({ id }) => [id, plan.establishmentSlug] as const)),
    ),
  )
  return ({ actionId, nextInspection }) =>
    (rounds.get(slugOf.get(actionId) ?? '') ?? []).some(({ date }) => date === nextInspection)
}

/** The promises that rows were made of. */
function pledgesOf(tables: RateTables, plans: readonly Plan[]): readonly Pledge[] {
  const actions = new Map(
    plans.flatMap(({ concerns }) =>
      concerns.flatMap((concern) => concern.actions.map((one) => [one.id, one])),
    ),
  )
  const outcomes = new Map(tables.concern_outcomes.map((row) => [row.concern_id, row]))
  return tables.promises.map((row): Pledge => {
    // Ids and outcomes were written by a run; every promise has its action.
    const action = actions.get(row.action_id as ActionId)!
    return {
      actionId: action.id,
      target: action.target,
      reportedComplete: row.reported_complete,
      ...(row.next_inspection === null ? {} : { nextInspection: row.next_inspection }),
      ...(row.due_before_next_inspection === null
        ? {}
        : { dueBeforeNextInspection: row.due_before_next_inspection }),
      ...(row.concern_outcome === null ? {} : { concernOutcome: row.concern_outcome as Outcome }),
      laterConcerns: splitList(row.later_concern_ids) as readonly ConcernId[],
      crossesBreak: outcomes.get(action.concernId)?.crosses_2022_break ?? false,
      finding: row.finding,
    }
  })
}
