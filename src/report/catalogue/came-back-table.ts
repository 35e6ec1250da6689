import { bestRepeats } from '../best-repeats.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { concernCells, concernColumns } from './concern-columns.ts'
import { pairsThatCameBack } from './pairs-that-came-back.ts'
import { countColumn, flagColumn, scoreColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { subjectOf } from './subject-of.ts'

/** Concerns that came back at a later inspection, both texts side by side, with what had been promised. */
export function cameBackTable(index: ReportIndex): ReportTable {
  const promises = new Map(index.tables.promises.map((row) => [row.action_id, row]))
  const again = new Set(bestRepeats(index.tables.repeated_actions).map((row) => row.earlier_action_id))
  return reportTableOf({
    id: 'came_back',
    title: 'Concerns that came back at a later inspection',
    description: 'Each row is an earlier and a later concern of one establishment.',
    columns: [
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      textColumn('verdict', 'Verdict', 'recurring or related'),
      scoreColumn('probability', 'Probability (0 to 1)', 'that a person would say so, 0 to 1'),
      textColumn('decided_by', 'Decided by', 'model or reviewer: whose verdict it is'),
      ...concernColumns('earlier_'),
      ...concernColumns('later_'),
      textColumn('shared_terms', 'Words in common', 'words that both texts use, most telling first', 'z'),
      textColumn(
        'priority_change',
        'Change of weight',
        'escalated (key to priority), eased, unchanged or unknown',
      ),
      countColumn('promised', 'Actions promised', 'actions that answered the earlier concern'),
      countColumn(
        'said_complete',
        'Said to be complete (actions)',
        'of these, those that the plan said were complete',
      ),
      countColumn(
        'due',
        'Due before the next inspection (actions)',
        'of the actions promised, those whose target month was over when the next inspection began, or said to be complete',
      ),
      countColumn(
        'promised_again',
        'Promised again (actions)',
        'of the actions promised, those that a later plan promises again in substance',
      ),
      flagColumn(
        'is_next',
        'At the next inspection',
        'whether no other inspection that was read lies between the two',
      ),
      flagColumn(
        'crosses_2022_break',
        'Across the break of May 2022',
        'whether one side is a recommendation from before May 2022 and the other a concern',
      ),
    ],
    rows: pairsThatCameBack(index).map((pair) => {
      const actions = index.actionsOf(pair.earlier_concern_id).map(({ action_id: id }) => id)
      const count = (belongs: (id: string) => boolean): number => actions.filter(belongs).length
      return {
        establishment: subjectOf(index, index.planOf(pair.later_concern_id)),
        verdict: pair.verdict,
        probability: pair.probability,
        decided_by: pair.decided_by,
        ...concernCells('earlier_', index, pair.earlier_concern_id),
        ...concernCells('later_', index, pair.later_concern_id),
        shared_terms: pair.shared_terms,
        priority_change: pair.priority_change,
        promised: actions.length,
        said_complete: count((id) => promises.get(id)?.reported_complete === true),
        due: count((id) => promises.get(id)?.due_before_next_inspection === true),
        promised_again: count((id) => again.has(id)),
        is_next: pair.consecutive,
        crosses_2022_break: pair.crosses_2022_break,
      }
    }),
    sources: ['recurrences', 'concerns', 'plans', 'concern_themes', 'promises', 'repeated_actions'],
    notes: ['verdicts', 'probability', 'said_complete', 'due', 'series_break', 'these_plans', 'places'],
  })
}
