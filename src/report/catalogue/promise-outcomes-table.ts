import type { Row } from '../../tables/schema.ts'
import { groupBy } from '../../util/group-by.ts'
import type { ReportTable } from '../document/report-table.ts'
import { wasReinspected } from '../reinspected.ts'
import type { ReportIndex } from '../report-index.ts'
import { countColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'

type PromiseRow = Row<'promises'>
type Said = keyof typeof SAID

const SAID = {
  complete: 'complete',
  before: 'a month before the next inspection began',
  after: 'a later month',
  undated: 'ongoing, or no date to compare',
} as const

/** What plans said of their actions against what became of the concerns that these answered. */
export function promiseOutcomesTable(index: ReportIndex): ReportTable {
  const { promises } = index.tables
  const tested = promises.filter((row) => wasReinspected(row.concern_outcome))
  const groups = groupBy(tested, saidOf)
  const ofGroup = (said: Said) => countedRow(SAID[said], groups.get(said) ?? [])
  return reportTableOf({
    id: 'promise_outcomes',
    title: 'What plans said of their actions, and what became of the concerns',
    description: 'Each row is one kind of thing that plans said of an action.',
    columns: [
      textColumn(
        'plan_said',
        'The plan said',
        'complete, a month before or after the next inspection began …',
      ),
      countColumn('actions', 'Actions', 'actions of which a plan said so'),
      countColumn(
        'recurring',
        'Concern raised again (actions)',
        'of these, answers to concerns that the next inspection raised again',
        'z',
      ),
      countColumn(
        'related',
        'Related concern raised (actions)',
        'of these, answers to concerns that a concern of the next inspection overlaps',
        'z',
      ),
      countColumn(
        'not_raised_again',
        'Concern not raised again (actions)',
        'of these, answers to concerns without either',
        'z',
      ),
    ],
    rows: [
      ofGroup('complete'),
      ofGroup('before'),
      ofGroup('after'),
      ofGroup('undated'),
      countedRow('all whose establishment was inspected again [t]', tested),
      {
        plan_said: 'whatever it was: not inspected again since',
        actions: promises.length - tested.length,
        recurring: null,
        related: null,
        not_raised_again: null,
      },
    ],
    sources: ['promises'],
    notes: ['said_complete', 'not_raised_again', 'limit_of_concerns', 'due', 'shared_outcome', 'these_plans'],
  })
}

function saidOf(row: PromiseRow): Said {
  if (row.reported_complete) return 'complete'
  if (row.due_before_next_inspection === null) return 'undated'
  return row.due_before_next_inspection ? 'before' : 'after'
}

function countedRow(said: string, rows: readonly PromiseRow[]) {
  const count = (outcome: string): number => rows.filter((row) => row.concern_outcome === outcome).length
  return {
    plan_said: said,
    actions: rows.length,
    recurring: count('recurring'),
    related: count('related'),
    not_raised_again: count('not raised again'),
  }
}
