import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { sharedFailures } from '../shared-failures.ts'
import { concernCells, concernColumns } from './concern-columns.ts'
import { idColumn, scoreColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { subjectOf } from './subject-of.ts'

/** The concerns of each shared failure. */
export function failureConcernsTable(index: ReportIndex): ReportTable {
  const closeness = new Map(
    index.tables.failure_concerns.map((row) => [`${row.failure_id} ${row.concern_id}`, row.closeness]),
  )
  return reportTableOf({
    id: 'failure_concerns',
    title: 'Concerns of the failures shared by establishments',
    description: 'Each row is one concern of one failure.',
    columns: [
      textColumn('failure', 'Failure', 'short name of the failure'),
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      ...concernColumns(''),
      scoreColumn(
        'closeness',
        'Closeness (0 to 1)',
        'mean probability of its pairs with the others of the failure, 0 to 1',
        'x',
      ),
      idColumn('failure_id', 'Failure id', 'row of the table recurring_failures'),
    ],
    rows: sharedFailures(index).flatMap(({ id, label, concerns }) =>
      concerns.map(({ concern_id: concernId }) => ({
        failure: label,
        establishment: subjectOf(index, index.planOf(concernId)),
        ...concernCells('', index, concernId),
        closeness: closeness.get(`${id} ${concernId}`) ?? null,
        failure_id: id,
      })),
    ),
    sources: ['recurring_failures', 'failure_concerns', 'concerns', 'plans', 'concern_themes'],
    notes: ['shared_failures', 'probability', 'places'],
  })
}
