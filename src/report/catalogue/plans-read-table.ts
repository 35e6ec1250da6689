import { groupBy } from '../../util/group-by.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import { countColumn, dateColumn, idColumn, placeColumn, textColumn } from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { subjectOf } from './subject-of.ts'

/** The plans that were read, with their dates and what each holds. */
export function plansReadTable(index: ReportIndex): ReportTable {
  const notices = groupBy(index.tables.notices, ({ plan_id: id }) => id)
  return reportTableOf({
    id: 'plans_read',
    title: 'Action plans that were read',
    description: 'Each row is one action plan.',
    columns: [
      textColumn(
        'establishment',
        'Establishment',
        'name in its latest plan; of a thematic plan, which has none, the title',
      ),
      textColumn('kind', 'Kind', 'inspection, review of progress, urgent notification or thematic'),
      dateColumn('inspection_start', 'Inspection began', 'first day of the inspection', 'x'),
      dateColumn('inspection_end', 'Inspection ended', 'last day of the inspection', 'x'),
      dateColumn(
        'report_published',
        'Report published',
        'day on which the inspection report was published',
        'x',
      ),
      dateColumn('plan_submitted', 'Plan submitted', 'day on which the plan was submitted', 'x'),
      countColumn('concerns', 'Concerns', 'concerns or recommendations in the plan'),
      countColumn('priority_concerns', 'Priority concerns', 'of these, those of priority'),
      countColumn('fragments', 'Incomplete concerns', 'of these, those of whose text a part is lost'),
      countColumn('actions', 'Actions', 'actions that answer them'),
      countColumn('notices', 'Notices', 'things that were odd in the file'),
      placeColumn('source_file', 'File', 'file that the plan was read from'),
      idColumn('plan_id', 'Plan id', 'row of the table plans'),
    ],
    rows: index.plans.map((plan) => {
      const concerns = index.concernsOf(plan.plan_id)
      return {
        establishment: subjectOf(index, plan),
        kind: plan.kind,
        inspection_start: plan.inspection_start,
        inspection_end: plan.inspection_end,
        report_published: plan.report_published,
        plan_submitted: plan.plan_submitted,
        concerns: concerns.length,
        priority_concerns: concerns.filter(({ priority }) => priority === 'priority').length,
        fragments: concerns.filter(({ is_fragment: isFragment }) => isFragment).length,
        actions: concerns.reduce((sum, { concern_id: id }) => sum + index.actionsOf(id).length, 0),
        notices: notices.get(plan.plan_id)?.length ?? 0,
        source_file: plan.source_file,
        plan_id: plan.plan_id,
      }
    }),
    sources: ['plans', 'concerns', 'actions', 'notices'],
    notes: ['limit_of_concerns', 'series_break'],
  })
}
