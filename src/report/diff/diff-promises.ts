import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { DiffContext } from './diff-context.ts'
import type { ChangedOutcome, ChangedPromise } from './report-diff.ts'

type PromiseTables = Pick<Tables, 'promises' | 'actions'>

/** Promises of both runs of which something else is found, by id of the action. */
export function diffPromises(
  before: PromiseTables,
  after: PromiseTables,
  outcomes: readonly ChangedOutcome[],
  context: DiffContext,
): readonly ChangedPromise[] {
  const old = new Map(before.promises.map((row) => [row.action_id, row.finding]))
  const concernOf = new Map(after.actions.map((row) => [row.action_id, row.concern_id]))
  const reasons = new Map(outcomes.map(({ concernId, reason }) => [concernId, reason]))
  return after.promises
    .flatMap(({ action_id: id, finding }): ChangedPromise[] => {
      const was = old.get(id)
      const concern = concernOf.get(id)
      if (was === undefined || was === finding || concern === undefined) return []
      const reason = context.ofTexts([concern]) ?? reasons.get(concern) ?? context.other
      return [{ actionId: id, before: was, after: finding, reason }]
    })
    .toSorted((a, b) => compareCodeUnits(a.actionId, b.actionId))
}
