import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { concernOrder } from './concern-order.ts'
import { concernCells, concernColumns } from './concern-columns.ts'
import { countColumn, idColumn, scoreColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { inspectedOn } from './subject-of.ts'

/** Concerns that came back, followed over all inspections of their establishment. */
export function chainsTable(index: ReportIndex): ReportTable {
  const order = concernOrder(index)
  const inChains = index.tables.concern_chains.toSorted(
    (a, b) =>
      compareCodeUnits(a.establishment, b.establishment) ||
      a.inspection - b.inspection ||
      order(a.concern_id ?? '', b.concern_id ?? '') ||
      compareCodeUnits(a.chain_id, b.chain_id),
  )
  // A chain stands where its first concern does.
  const chains = [...groupBy(inChains, (row) => row.chain_id).values()]
  const [inspectionEnd, ...columns] = concernColumns('')
  return reportTableOf({
    id: 'chains',
    title: 'Chains of concerns over inspections',
    description:
      'Each row is one concern of a chain at one inspection, or an inspection that did not raise it (absent).',
    columns: [
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      countColumn(
        'inspection',
        'Inspection (number)',
        'number of the inspection among those of the establishment that were read, from 1',
      ),
      inspectionEnd,
      textColumn(
        'state',
        'State',
        'raised (first), raised again, absent (not raised there, which is not resolved) or back (raised again after an absence)',
      ),
      ...columns.map((column) => ({ ...column, missing: 'z' as const })),
      textColumn('takes_up', 'Takes up', 'ids of the earlier concerns that it recurs from', 'z'),
      scoreColumn('probability', 'Probability (0 to 1)', 'of the likeliest of these links, 0 to 1', 'z'),
      textColumn(
        'change',
        'Change',
        'split, merged, narrowed, widened, reworded or unchanged, by links and words of the texts',
        'z',
      ),
      textColumn(
        'priority_change',
        'Change of weight',
        'escalated (key to priority), eased, unchanged or unknown',
        'z',
      ),
      textColumn('note', 'Note', 'what bears on the state', 'z'),
      idColumn('chain_id', 'Chain id', 'chain in the table concern_chains'),
    ],
    rows: chains.flatMap((chain) =>
      chain.map((row) => ({
        establishment: index.establishmentName(row.establishment),
        inspection: row.inspection,
        state: row.state,
        ...(row.concern_id === null ? NO_CONCERN : concernCells('', index, row.concern_id)),
        inspection_end: inspectedOn(index.plan(row.plan_id)),
        takes_up: row.takes_up,
        probability: row.probability,
        change: row.change,
        priority_change: row.priority_change,
        note: row.note,
        chain_id: row.chain_id,
      })),
    ),
    sources: ['concern_chains', 'concerns', 'plans', 'concern_themes'],
    notes: ['verdicts', 'probability', 'not_raised_again', 'limit_of_concerns', 'series_break', 'places'],
  })
}

const NO_CONCERN = {
  number: null,
  weight: null,
  theme: null,
  concern: null,
  place: null,
  concern_id: null,
}
