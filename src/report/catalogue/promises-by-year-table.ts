import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { countPromises, isSmall } from './count-promises.ts'
import { countColumn, reliabilityColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'

/** Actions by the year in which their plan was submitted: said to be complete, due, and what became of their concerns. */
export function promisesByYearTable(index: ReportIndex): ReportTable {
  const planOf = (actionId: string) => index.planOf(index.action(actionId).concern_id)
  const years = [
    ...groupBy(index.tables.promises, ({ action_id: id }) => planOf(id).plan_submitted?.slice(0, 4) ?? null),
  ].sort(([a], [b]) => compareCodeUnits(a ?? '~', b ?? '~'))
  return reportTableOf({
    id: 'promises_by_year',
    title: 'Actions by the year in which they were promised',
    description: 'Each row is one year in which plans were submitted.',
    columns: [
      textColumn('year', 'Year', 'year in which the plan was submitted', 'x'),
      countColumn('plans', 'Plans', 'plans submitted in that year that promise anything'),
      countColumn('actions', 'Actions', 'actions of these plans'),
      countColumn(
        'said_complete',
        'Said to be complete (actions)',
        'of these, those that the plans say are complete',
      ),
      countColumn(
        'tested',
        'Inspected again (actions)',
        'of all actions, those whose establishment was inspected again since',
      ),
      countColumn(
        'raised_again',
        'Inspected again, concern raised again (actions)',
        'of those inspected again, answers to concerns that the next inspection raised again',
      ),
      countColumn(
        'complete_tested',
        'Said to be complete, inspected again (actions)',
        'of those inspected again, those that the plans said were complete',
      ),
      countColumn(
        'complete_raised_again',
        'Said to be complete, concern raised again (actions)',
        'of these, answers to concerns that the next inspection raised again',
      ),
      countColumn(
        'complete_related',
        'Said to be complete, related concern raised (actions)',
        'of these, answers to concerns that a concern of the next inspection overlaps',
      ),
      countColumn(
        'complete_not_raised_again',
        'Said to be complete, concern not raised again (actions)',
        'of these, answers to concerns without either',
      ),
      countColumn(
        'due',
        'Due before the next inspection (actions)',
        'of those inspected again, those whose target month was over when it began, or said to be complete',
      ),
      countColumn(
        'due_raised_again',
        'Due, concern raised again (actions)',
        'of these, answers to concerns that the next inspection raised again',
      ),
      reliabilityColumn('whether fewer than 30 actions or 10 concerns of the year were inspected again'),
    ],
    rows: years.map(([year, rows]) => {
      const count = countPromises(index, rows)
      return {
        year,
        plans: new Set(rows.map(({ action_id: id }) => planOf(id).plan_id)).size,
        actions: count.promises,
        said_complete: count.saidComplete,
        tested: count.tested,
        raised_again: count.raisedAgain,
        complete_tested: count.testedComplete,
        complete_raised_again: count.completeRaisedAgain,
        complete_related: count.completeRelated,
        complete_not_raised_again: count.completeNotRaisedAgain,
        due: count.due,
        due_raised_again: count.dueRaisedAgain,
        low_reliability: isSmall(count),
      }
    }),
    sources: ['promises', 'actions', 'concerns', 'plans'],
    notes: [
      'said_complete',
      'not_raised_again',
      'limit_of_concerns',
      'due',
      'small_numbers',
      'shared_outcome',
      'these_plans',
    ],
  })
}
