import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Row } from '../../tables/schema.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { countColumn, reliabilityColumn, shareColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'

const GROUPINGS = ['all', 'owner kind', 'action type', 'theme', 'establishment']

/** Shares of actions by what became of them, each with its denominator and interval; groups of the most actions first. */
export function promiseRatesTable(index: ReportIndex): ReportTable {
  const themes = new Map(index.tables.themes.map((row) => [row.theme_id, row.label]))
  const nameOf = ({ by, group_id: id }: Row<'promise_rates'>): string => {
    if (by === 'establishment') return index.establishmentName(id)
    return by === 'theme' ? (themes.get(id) ?? id) : id
  }
  return reportTableOf({
    id: 'promise_rates',
    title: 'Shares of actions by what became of them',
    description: 'Each row is one share of the actions of one group.',
    columns: [
      textColumn('by', 'Actions by', 'all, owner kind, action type, theme or establishment'),
      textColumn('group', 'Group', 'the kind, type, theme or establishment'),
      textColumn(
        'measure',
        'Measure',
        'actions in the denominator (tested: inspected again; due; said complete), then what is counted of them',
      ),
      countColumn('numerator', 'Counted (actions)', 'actions that are counted'),
      countColumn('denominator', 'Of (actions)', 'actions that could be counted'),
      shareColumn('share', 'Share (per cent)', 'counted / of, 0 to 1'),
      shareColumn('low', 'Lower end of the interval (per cent)', 'of the 95 per cent interval, 0 to 1'),
      shareColumn('high', 'Upper end of the interval (per cent)', 'of the 95 per cent interval, 0 to 1'),
      countColumn('concerns', 'Concerns', 'concerns that the actions of the denominator answer'),
      countColumn('establishments', 'Establishments', 'establishments that promised them'),
      reliabilityColumn('whether it rests on fewer than 30 actions or 10 concerns'),
      textColumn('note', 'Note', 'what bears on the count', 'z'),
    ],
    rows: sortedRates(index.tables.promise_rates).map((row) => ({
      by: row.by,
      group: nameOf(row),
      measure: row.measure,
      numerator: row.numerator,
      denominator: row.denominator,
      share: row.rate,
      low: row.low,
      high: row.high,
      concerns: row.concerns,
      establishments: row.establishments,
      low_reliability: row.is_small,
      note: row.note,
    })),
    sources: ['promise_rates', 'themes', 'plans'],
    notes: [
      'small_numbers',
      'shared_outcome',
      'said_complete',
      'not_raised_again',
      'limit_of_concerns',
      'due',
      'joint_owners',
    ],
  })
}

function sortedRates(rates: readonly Row<'promise_rates'>[]): readonly Row<'promise_rates'>[] {
  const groups = [...groupBy(rates, ({ by, group_id: id }) => `${by} ${id}`).values()]
  // The same measures in the same order for every group, as the table has them.
  const size = (rows: readonly Row<'promise_rates'>[]): number =>
    Math.max(...rows.map(({ denominator }) => denominator))
  const rank = (by: string): number => (GROUPINGS.includes(by) ? GROUPINGS.indexOf(by) : GROUPINGS.length)
  return groups
    .toSorted(
      (a, b) =>
        rank(a[0]?.by ?? '') - rank(b[0]?.by ?? '') ||
        size(b) - size(a) ||
        compareCodeUnits(a[0]?.group_id ?? '', b[0]?.group_id ?? ''),
    )
    .flatMap((rows) => rows.toSorted((a, b) => compareCodeUnits(a.measure, b.measure)))
}
