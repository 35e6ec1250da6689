import { groupBy } from '../../util/group-by.ts'
import type { ReportTable } from '../document/report-table.ts'
import { wasReinspected } from '../reinspected.ts'
import type { ReportIndex } from '../report-index.ts'
import { concernCells, concernColumns } from './concern-columns.ts'
import { textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { subjectOf } from './subject-of.ts'

/** Every concern of establishments that were inspected more than once, and what became of it. */
export function concernOutcomesTable(index: ReportIndex): ReportTable {
  const outcomes = new Map(index.tables.concern_outcomes.map((row) => [row.concern_id, row]))
  const links = groupBy(
    index.tables.recurrences.filter(({ consecutive }) => consecutive),
    (row) => `${row.earlier_concern_id} ${row.verdict}`,
  )
  // Either a later inspection tells what became of it, or an earlier one whether it had been raised before.
  const told = index.concerns.flatMap(({ concern_id: id }) => {
    const row = outcomes.get(id)
    return row !== undefined && (wasReinspected(row.outcome) || row.raised_before !== null) ? [row] : []
  })
  return reportTableOf({
    id: 'concern_outcomes',
    title: 'Concerns of establishments inspected more than once, and what became of each',
    description: 'Each row is one concern.',
    columns: [
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      ...concernColumns(''),
      textColumn(
        'outcome',
        'Outcome at the next inspection',
        'recurring, related, not raised again, not yet re-inspected or new (not yet re-inspected and not raised before)',
      ),
      textColumn('later_concern_ids', 'Later concerns (ids)', 'concerns that the outcome rests on', 'z'),
      textColumn(
        'raised_before',
        'Raised at the inspection before',
        'recurring, related or none: its strongest link to the inspection before',
        'z',
      ),
      textColumn('note', 'Note', 'what bears on the outcome', 'z'),
    ],
    rows: told.map((row) => ({
      establishment: subjectOf(index, index.planOf(row.concern_id)),
      ...concernCells('', index, row.concern_id),
      outcome: row.outcome,
      later_concern_ids:
        links
          .get(`${row.concern_id} ${row.outcome}`)
          ?.map(({ later_concern_id: id }) => id)
          .join('; ') ?? null,
      raised_before: row.raised_before,
      note: row.note,
    })),
    sources: ['concern_outcomes', 'recurrences', 'concerns', 'plans', 'concern_themes'],
    notes: ['verdicts', 'not_raised_again', 'limit_of_concerns', 'series_break', 'these_plans', 'places'],
  })
}
