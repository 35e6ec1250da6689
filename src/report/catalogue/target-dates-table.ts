import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { countColumn, monthColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { subjectOf } from './subject-of.ts'

const KINDS = ['month', 'complete', 'ongoing', 'relative', 'unknown']

/** By when actions were promised, and how many of these months had passed at the next inspection. */
export function targetDatesTable(index: ReportIndex): ReportTable {
  const promises = new Map(index.tables.promises.map((row) => [row.action_id, row]))
  const actions = index.concerns.flatMap((concern) =>
    index.actionsOf(concern.concern_id).map((action) => ({
      action,
      promise: promises.get(action.action_id),
      establishment: subjectOf(index, index.plan(concern.plan_id)),
    })),
  )
  // Concerns come by establishment, so these groups do too.
  const groups = [...groupBy(actions, ({ establishment }) => establishment)].flatMap(([establishment, own]) =>
    [...groupBy(own, ({ action }) => `${KINDS.indexOf(action.target_kind)} ${action.target_month ?? ''}`)]
      .sort(([a], [b]) => compareCodeUnits(a, b))
      .map(([, of]) => ({ establishment, of })),
  )
  return reportTableOf({
    id: 'target_dates',
    title: 'Target dates of actions',
    description:
      'Each row is one target month of the actions of one establishment, or one kind of target that names no month.',
    columns: [
      textColumn('establishment', 'Establishment', 'name in its latest plan; of a thematic plan the title'),
      textColumn('target_kind', 'Kind of target', 'month, complete, ongoing, relative or unknown'),
      monthColumn('target_month', 'Target month', 'month that the plan names', 'z'),
      countColumn('actions', 'Actions', 'actions with this target'),
      countColumn(
        'passed',
        'Passed at the next inspection (actions)',
        'of these, those whose month was over when the next inspection of the establishment began',
        'z',
      ),
      countColumn(
        'raised_again',
        'Passed, concern raised again (actions)',
        'of those passed, answers to concerns that the next inspection raised again',
        'z',
      ),
    ],
    rows: groups.map(({ establishment, of }) => {
      const { target_kind: kind = '', target_month: month = null } = of[0]?.action ?? {}
      const passed = of.filter(({ promise }) => promise?.due_before_next_inspection === true)
      const isMonth = month !== null
      return {
        establishment,
        target_kind: kind,
        target_month: month,
        actions: of.length,
        passed: isMonth ? passed.length : null,
        raised_again: isMonth
          ? passed.filter(({ promise }) => promise?.concern_outcome === 'recurring').length
          : null,
      }
    }),
    sources: ['actions', 'promises', 'concerns', 'plans'],
    notes: ['due', 'said_complete', 'not_raised_again', 'these_plans'],
  })
}
