import { bestRepeats } from '../best-repeats.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { actionCells, actionColumns } from './action-columns.ts'
import { countColumn, dateColumn, scoreColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { inspectedOn, subjectOf } from './subject-of.ts'

/** Actions that a later plan of the same establishment promises again, the surest first, and by how much they slipped. */
export function promisedAgainTable(index: ReportIndex): ReportTable {
  const concernOf = (actionId: string) => index.concern(index.action(actionId).concern_id)
  return reportTableOf({
    id: 'promised_again',
    title: 'Actions that a later plan promises again',
    description: 'Each row is an earlier action with the later one that is in substance the same.',
    columns: [
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      scoreColumn(
        'score',
        'Score',
        'what speaks for the pair: likeness of texts and concerns, things that both name, what is done; from 0.48 up',
      ),
      countColumn('slipped_months', 'Slipped (months)', 'months between the two targets', 'x'),
      dateColumn('earlier_inspection_end', 'Earlier inspection ended', 'last day of the inspection', 'x'),
      textColumn('earlier_number', 'Earlier number', 'number of the earlier concern as printed', 'x'),
      ...actionColumns('earlier_'),
      dateColumn('later_inspection_end', 'Later inspection ended', 'last day of the inspection', 'x'),
      textColumn('later_number', 'Later number', 'number of the later concern as printed', 'x'),
      ...actionColumns('later_'),
      textColumn('shared_things', 'Things that both name', 'in words of the earlier action', 'z'),
    ],
    rows: bestRepeats(index.tables.repeated_actions).map((row) => {
      const [earlier, later] = [concernOf(row.earlier_action_id), concernOf(row.later_action_id)]
      return {
        establishment: subjectOf(index, index.plan(later.plan_id)),
        score: row.score,
        slipped_months: row.slipped_months,
        earlier_inspection_end: inspectedOn(index.plan(earlier.plan_id)),
        earlier_number: earlier.number,
        ...actionCells('earlier_', index, row.earlier_action_id),
        later_inspection_end: inspectedOn(index.plan(later.plan_id)),
        later_number: later.number,
        ...actionCells('later_', index, row.later_action_id),
        shared_things: row.shared_things,
      }
    }),
    sources: ['repeated_actions', 'actions', 'concerns', 'plans'],
    notes: ['promised_again', 'said_complete', 'places'],
  })
}
