import type { ReportTable } from '../document/report-table.ts'
import { wasReinspected } from '../reinspected.ts'
import type { ReportIndex } from '../report-index.ts'
import { countColumn, dateColumn, flagColumn, idColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { inspectedOn, subjectOf } from './subject-of.ts'

/** What became of the concerns of each inspection at the next inspection of the same establishment. */
export function outcomesTable(index: ReportIndex): ReportTable {
  const outcomes = new Map(index.tables.concern_outcomes.map((row) => [row.concern_id, row]))
  const outcomesOf = (planId: string) =>
    index.concernsOf(planId).flatMap(({ concern_id: id }) => outcomes.get(id) ?? [])
  return reportTableOf({
    id: 'outcomes',
    title: 'What became of concerns at the next inspection',
    description: 'Each row is one inspection that was followed by another of the same establishment.',
    columns: [
      textColumn('establishment', 'Establishment', 'name in its latest plan'),
      dateColumn('inspection_end', 'Inspection ended', 'last day of the inspection', 'x'),
      dateColumn('next_inspection_end', 'Next inspection ended', 'last day of the next inspection', 'x'),
      countColumn('concerns', 'Concerns', 'concerns of the inspection'),
      countColumn('recurring', 'Recurring (concerns)', 'of these, raised again as the same failing'),
      countColumn('related', 'Related (concerns)', 'of these, with a later concern of overlapping subject'),
      countColumn('not_raised_again', 'Not raised again (concerns)', 'of these, without either'),
      countColumn(
        'new_at_next',
        'New at the next inspection (concerns)',
        'concerns of the next inspection that this one did not raise',
      ),
      flagColumn(
        'crosses_2022_break',
        'Across the break of May 2022',
        'whether recommendations from before May 2022 are compared with concerns',
      ),
      idColumn('plan_id', 'Plan id', 'row of the table plans'),
    ],
    rows: index.plans.flatMap((plan) => {
      const own = outcomesOf(plan.plan_id).filter(({ outcome }) => wasReinspected(outcome))
      if (own.length === 0) return []
      const next = index.nextInspection(plan.plan_id)
      const count = (name: string): number => own.filter(({ outcome }) => outcome === name).length
      return [
        {
          establishment: subjectOf(index, plan),
          inspection_end: inspectedOn(plan),
          next_inspection_end: next === undefined ? null : inspectedOn(next),
          concerns: own.length,
          recurring: count('recurring'),
          related: count('related'),
          not_raised_again: count('not raised again'),
          new_at_next:
            next === undefined
              ? 0
              : outcomesOf(next.plan_id).filter(({ raised_before: before }) => before === 'none').length,
          crosses_2022_break: own.some((row) => row.crosses_2022_break),
          plan_id: plan.plan_id,
        },
      ]
    }),
    sources: ['concern_outcomes', 'concerns', 'plans'],
    notes: ['verdicts', 'not_raised_again', 'limit_of_concerns', 'series_break', 'these_plans'],
  })
}
