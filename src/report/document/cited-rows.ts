import type { Row, Tables } from '../../tables/schema.ts'
import type { CitedRow } from './cited-row.ts'

/**
 * Every concern and action of a run, for reports to lead to: renderers show those that the report cites.
 *
 * @param tables rows of one run; actions of concerns that are not there, and concerns of such plans, are left out
 * @returns concerns, then actions, in the order of their tables
 */
export function citedRows({
  plans,
  concerns,
  actions,
}: Pick<Tables, 'plans' | 'concerns' | 'actions'>): readonly CitedRow[] {
  const files = new Map(plans.map((plan) => [plan.plan_id, plan.source_file]))
  const fileOfConcern = new Map(concerns.map((row) => [row.concern_id, files.get(row.plan_id)]))
  return [
    ...concerns.flatMap((row) => citedRow('concerns', row.concern_id, files.get(row.plan_id), row)),
    ...actions.flatMap((row) => citedRow('actions', row.action_id, fileOfConcern.get(row.concern_id), row)),
  ]
}

function citedRow(
  table: 'concerns' | 'actions',
  key: string,
  file: string | undefined,
  { text, line_start: line, line_end: lineEnd }: Row<'concerns'> | Row<'actions'>,
): readonly CitedRow[] {
  if (file === undefined) return []
  const place = { file, ...(line === null ? {} : { line }), ...(lineEnd === null ? {} : { lineEnd }) }
  return [{ row: { table, key }, place, text }]
}
