import type { ReportTable } from '../document/report-table.ts'
import { summarisePromises, type PromiseCount } from '../promise-summary.ts'
import type { ReportIndex } from '../report-index.ts'
import { countColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'

/** What plans said of their actions against what became of the concerns that these answered. */
export function promiseOutcomesTable(index: ReportIndex): ReportTable {
  const summary = summarisePromises(index)
  const row = (said: string, count: PromiseCount) => ({
    plan_said: said,
    actions: count.total,
    recurring: count.recurring,
    related: count.related,
    not_raised_again: count.notRaisedAgain,
  })
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
      row('complete', summary.reportedComplete),
      row('a month before the next inspection began', summary.dueBefore),
      row('a later month', summary.dueAfter),
      row('ongoing, or no date to compare', summary.undated),
      row('all whose establishment was inspected again [t]', summary.tested),
      {
        plan_said: 'whatever it was: not inspected again since',
        actions: summary.untested,
        recurring: null,
        related: null,
        not_raised_again: null,
      },
    ],
    sources: ['promises'],
    notes: ['said_complete', 'not_raised_again', 'limit_of_concerns', 'due', 'shared_outcome', 'these_plans'],
  })
}
