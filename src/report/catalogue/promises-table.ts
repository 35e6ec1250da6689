import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { actionCells, actionColumns } from './action-columns.ts'
import { concernCells, concernColumns } from './concern-columns.ts'
import { dateColumn, flagColumn, monthColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { subjectOf } from './subject-of.ts'

/** Every action as a promise, with its concern and what became of that. */
export function promisesTable(index: ReportIndex): ReportTable {
  const promises = new Map(index.tables.promises.map((row) => [row.action_id, row]))
  const typeOf = new Map(index.tables.action_types.map((row) => [row.action_id, row.action_type]))
  return reportTableOf({
    id: 'promises',
    title: 'Every action, and what became of its concern',
    description: 'Each row is one action of a plan.',
    columns: [
      textColumn('establishment', 'Establishment', 'name in its latest plan; of a thematic plan the title'),
      dateColumn('plan_submitted', 'Plan submitted', 'day on which the plan was submitted', 'x'),
      ...concernColumns(''),
      ...actionColumns(''),
      textColumn('action_type', 'What is done', 'type of the action: review, train, inform …', 'x'),
      monthColumn('target_month', 'Target month', 'month of the target, where the plan names one', 'z'),
      flagColumn('said_complete', 'Said to be complete', 'whether the plan says that it is complete'),
      dateColumn('next_inspection', 'Next inspection began', 'first day of the next inspection', 'z'),
      flagColumn(
        'due_before_next_inspection',
        'Due before the next inspection',
        'whether its target month was over when that inspection began, or it was said to be complete',
        'z',
      ),
      textColumn(
        'outcome',
        'Outcome of the concern',
        'recurring, related, not raised again, not yet re-inspected or new',
        'x',
      ),
      textColumn('finding', 'What became of it', 'what the plan said and what became of the concern'),
      textColumn('later_concern_ids', 'Later concerns (ids)', 'concerns that the outcome rests on', 'z'),
    ],
    rows: index.concerns.flatMap((concern) =>
      index.actionsOf(concern.concern_id).flatMap((action) => {
        const promise = promises.get(action.action_id)
        if (promise === undefined) return []
        const plan = index.plan(concern.plan_id)
        return [
          {
            establishment: subjectOf(index, plan),
            plan_submitted: plan.plan_submitted,
            ...concernCells('', index, concern.concern_id),
            ...actionCells('', index, action.action_id),
            action_type: typeOf.get(action.action_id) ?? null,
            target_month: action.target_month,
            said_complete: promise.reported_complete,
            next_inspection: promise.next_inspection,
            due_before_next_inspection: promise.due_before_next_inspection,
            outcome: promise.concern_outcome,
            finding: promise.finding,
            later_concern_ids: promise.later_concern_ids,
          },
        ]
      }),
    ),
    sources: ['promises', 'actions', 'action_types', 'concerns', 'plans', 'concern_themes'],
    notes: ['said_complete', 'not_raised_again', 'limit_of_concerns', 'due', 'these_plans', 'places'],
  })
}
