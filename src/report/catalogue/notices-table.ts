import { formatPlace } from '../../domain/place.ts'
import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { idColumn, placeColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'

const LEVELS: readonly (readonly [level: string, words: string])[] = [
  ['fatal', 'left out'],
  ['warning', 'to check'],
  ['info', 'for information'],
]

/** What was odd in the files, the gravest first. */
export function noticesTable(index: ReportIndex): ReportTable {
  const rank = (level: string): number => LEVELS.findIndex(([name]) => name === level)
  return reportTableOf({
    id: 'notices',
    title: 'Notices about the files',
    description: 'Each row is one thing that was odd in a file, or in all together.',
    columns: [
      textColumn('level', 'Level', 'left out (the file is in no table), to check, or for information'),
      placeColumn('place', 'Place', 'file and line', 'z'),
      textColumn('code', 'Code', 'kind of notice'),
      textColumn('found', 'What was found', 'what was found, and what was expected'),
      textColumn('remedy', 'What to do', 'what to do about it'),
      idColumn(
        'plan_id',
        'Plan id',
        'row of the table plans; of none where the file was not read as one',
        'z',
      ),
    ],
    rows: index.tables.notices
      .toSorted(
        (a, b) =>
          rank(a.level) - rank(b.level) ||
          compareCodeUnits(a.source_file ?? '', b.source_file ?? '') ||
          (a.line ?? 0) - (b.line ?? 0) ||
          compareCodeUnits(a.code, b.code) ||
          compareCodeUnits(a.message, b.message),
      )
      .map((notice) => ({
        level: LEVELS[rank(notice.level)]?.[1] ?? notice.level,
        place: placeOf(notice),
        code: notice.code,
        found: withoutPlace(notice),
        remedy: notice.remedy,
        plan_id: notice.plan_id,
      })),
    sources: ['notices'],
    notes: ['places'],
  })
}

const placeOf = ({ source_file: file, line }: Row<'notices'>): string | null =>
  file === null ? null : formatPlace({ file, ...(line === null ? {} : { line }) })

/** Messages begin with their place, which has a column of its own here. */
function withoutPlace({ message, source_file: file }: Row<'notices'>): string {
  return file !== null && message.startsWith(file)
    ? message.slice(file.length).replace(/^(?::\d+(?:-\d+)?)?: /, '')
    : message
}
