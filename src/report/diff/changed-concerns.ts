import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { ChangedPlan } from './report-diff.ts'

type PlanTexts = Pick<Tables, 'concerns' | 'actions'>

/**
 * Tells which concerns of a plan read otherwise, themselves or their actions; where a text stands does not count.
 *
 * @param before with the ids of the later run
 */
export function changedConcerns(
  before: PlanTexts,
  after: PlanTexts,
): (planId: string) => ChangedPlan['concerns'] {
  const [old, now] = [contentsOf(before), contentsOf(after)]
  return (planId) => {
    const [was, is] = [old.get(planId) ?? new Map(), now.get(planId) ?? new Map()] as [Contents, Contents]
    const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort(compareCodeUnits)
    return {
      changed: sorted([...is.keys()].filter((id) => was.has(id) && was.get(id) !== is.get(id))),
      added: sorted([...is.keys()].filter((id) => !was.has(id))),
      gone: sorted([...was.keys()].filter((id) => !is.has(id))),
    }
  }
}

/** What each concern says, with its actions, by its id. */
type Contents = ReadonlyMap<string, string>

function contentsOf({ concerns, actions }: PlanTexts): ReadonlyMap<string, Contents> {
  const actionsOf = groupBy(actions, (row) => row.concern_id)
  const content = ({ concern_id: id, ...row }: PlanTexts['concerns'][number]): string =>
    JSON.stringify([
      [row.text, row.priority, row.kind, row.response, row.is_fragment],
      (actionsOf.get(id) ?? [])
        .toSorted((a, b) => a.position - b.position)
        .map(({ text, owner, target }) => [text, owner, target]),
    ])
  return new Map(
    [...groupBy(concerns, (row) => row.plan_id)].map(([planId, rows]) => [
      planId,
      new Map(rows.map((row) => [row.concern_id, content(row)])),
    ]),
  )
}
