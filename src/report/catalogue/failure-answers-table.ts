import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { sharedFailures } from '../shared-failures.ts'
import { actionCells, actionColumns } from './action-columns.ts'
import { dateColumn, idColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { inspectedOn, subjectOf } from './subject-of.ts'

/** How each establishment answered a shared failure: the actions of its concerns, by what they do. */
export function failureAnswersTable(index: ReportIndex): ReportTable {
  const typeOf = new Map(index.tables.action_types.map((row) => [row.action_id, row.action_type]))
  const promises = new Map(index.tables.promises.map((row) => [row.action_id, row]))
  return reportTableOf({
    id: 'failure_answers',
    title: 'How establishments answered the failures that they share',
    description: 'Each row is one action that answers a concern of a failure.',
    columns: [
      textColumn('failure', 'Failure', 'short name of the failure'),
      textColumn('action_type', 'What is done', 'type of the action: review, train, inform …', 'x'),
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      dateColumn(
        'inspection_end',
        'Inspection ended',
        'last day of the inspection that the plan answers',
        'x',
      ),
      textColumn('number', 'Number', 'number of the concern as printed', 'x'),
      ...actionColumns(''),
      textColumn('finding', 'What became of it', 'what the plan said and what became of the concern', 'x'),
      idColumn('concern_id', 'Concern id', 'row of the table concerns'),
      idColumn('failure_id', 'Failure id', 'row of the table recurring_failures'),
    ],
    rows: sharedFailures(index).flatMap(({ id, label, concerns }) =>
      concerns
        .flatMap((concern) => {
          const plan = index.plan(concern.plan_id)
          return index.actionsOf(concern.concern_id).map(({ action_id: actionId }) => ({
            failure: label,
            action_type: typeOf.get(actionId) ?? null,
            establishment: subjectOf(index, plan),
            inspection_end: inspectedOn(plan),
            number: concern.number,
            ...actionCells('', index, actionId),
            finding: promises.get(actionId)?.finding ?? null,
            concern_id: concern.concern_id,
            failure_id: id,
          }))
        })
        // Concerns come by establishment and actions as printed: equal types stay so.
        .sort((a, b) => compareCodeUnits(a.action_type ?? '', b.action_type ?? '')),
    ),
    sources: ['recurring_failures', 'actions', 'action_types', 'promises', 'concerns', 'plans'],
    notes: ['shared_failures', 'said_complete', 'not_raised_again', 'places'],
  })
}
