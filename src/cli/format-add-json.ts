import type { AddedPlan } from '../pipeline/add-plans.ts'
import { noticesTable } from '../pipeline/rows/notices-table.ts'

/** What came of each file that was to be added, for a program; named as in the tables. */
export function formatAddJson(added: readonly AddedPlan[]): string {
  const objects = added.map(({ file, planId = null, addedTo = null, notices }) => ({
    source_file: file.name,
    plan_id: planId,
    added_to: addedTo,
    // No plan is taken here, so the rows do not know theirs.
    notices: noticesTable(notices, []).map((row) => ({ ...row, plan_id: planId })),
  }))
  return `${JSON.stringify(objects, undefined, 2)}\n`
}
