import type { ReadPlan } from '../pipeline/read-plan-file.ts'
import { actionOwnersTable } from '../pipeline/rows/action-owners-table.ts'
import { actionsTable } from '../pipeline/rows/actions-table.ts'
import { concernsTable } from '../pipeline/rows/concerns-table.ts'
import { noticesTable } from '../pipeline/rows/notices-table.ts'
import { plansTable } from '../pipeline/rows/plans-table.ts'
import { groupBy } from '../util/group-by.ts'

/** What was understood of each file, for a program: the rows of the tables, actions within concerns within plans. */
export function formatReadJson(read: readonly ReadPlan[]): string {
  const emptyAsNull = (_: string, value: unknown): unknown => (value === '' ? null : value)
  return `${JSON.stringify(read.map(readObject), emptyAsNull, 2)}\n`
}

function readObject({ file, plan, coverage, notices }: ReadPlan) {
  const plans = plan ? [plan] : []
  const owners = groupBy(actionOwnersTable(plans), (row) => row.action_id)
  const actions = groupBy(actionsTable(plans), (row) => row.concern_id)
  const concerns = concernsTable(plans).map((concern) => ({
    ...concern,
    actions: (actions.get(concern.concern_id) ?? []).map((action) => ({
      ...action,
      owners: (owners.get(action.action_id) ?? []).map(({ owner, owner_kind }) => ({ owner, owner_kind })),
    })),
  }))
  return {
    source_file: file.name,
    plan: plan ? { ...plansTable(plans)[0], concerns } : null,
    coverage: coverage
      ? {
          words: coverage.words,
          placed: coverage.placed,
          unplaced: coverage.unplaced.map(({ place, words }) => ({ line: place.line ?? null, words })),
        }
      : null,
    notices: noticesTable(notices, plans),
  }
}
