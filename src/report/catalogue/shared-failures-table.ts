import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { sharedFailures } from '../shared-failures.ts'
import { namesOf } from './names-of.ts'
import { countColumn, idColumn, placeColumn, quoteColumn, scoreColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { rowPlace } from './row-place.ts'

/** The failures that several establishments share, those of the most establishments first. */
export function sharedFailuresTable(index: ReportIndex): ReportTable {
  const rows = new Map(index.tables.recurring_failures.map((row) => [row.failure_id, row]))
  return reportTableOf({
    id: 'shared_failures',
    title: 'Failures shared by establishments',
    description: 'Each row is one failing that was raised at two establishments or more.',
    columns: [
      textColumn('failure', 'Failure', 'short name, made of words that its concerns share'),
      textColumn('theme', 'Theme', 'most frequent theme of its concerns', 'x'),
      countColumn('establishments', 'Establishments', 'establishments that share it'),
      countColumn('concerns', 'Concerns', 'concerns that raise it'),
      textColumn('raised_at', 'Raised at', 'these establishments, by name; of many the first 12', 'z'),
      textColumn(
        'not_raised_at',
        'Not raised at',
        'the other establishments that were read, by name, of many the first 12: not raised there, which is not absent',
        'z',
      ),
      textColumn('years', 'Years', 'years in which the inspections that raised it ended', 'x'),
      scoreColumn(
        'probability',
        'Mean probability (0 to 1)',
        'mean over all pairs of its concerns, those within one plan left aside, 0 to 1',
      ),
      quoteColumn('example', 'Example', 'words of the concern most like the others'),
      placeColumn('example_place', 'Place of the example', 'where it stands: file:first-last line'),
      idColumn('concern_id', 'Concern id of the example', 'row of the table concerns'),
      idColumn('failure_id', 'Failure id', 'row of the table recurring_failures'),
    ],
    rows: sharedFailures(index).flatMap((failure) => {
      const row = rows.get(failure.id)
      if (row === undefined) return []
      const example = index.concern(row.representative_concern_id)
      const without = [...index.establishments.keys()].filter(
        (slug) => !failure.establishments.includes(slug),
      )
      return [
        {
          failure: failure.label,
          theme: failure.theme ?? null,
          establishments: failure.establishments.length,
          concerns: failure.concerns.length,
          raised_at: namesOf(index, failure.establishments),
          not_raised_at: namesOf(index, without),
          years: row.years,
          probability: row.density,
          example: example.text,
          example_place: rowPlace(example, index.plan(example.plan_id)),
          concern_id: example.concern_id,
          failure_id: failure.id,
        },
      ]
    }),
    sources: ['recurring_failures', 'themes', 'concerns', 'plans'],
    notes: ['shared_failures', 'counting', 'probability', 'limit_of_concerns', 'places'],
  })
}
