import { groupBy } from '../../util/group-by.ts'
import { wasReinspected } from '../reinspected.ts'
import type { PlanRow, ReportIndex } from '../report-index.ts'
import { dayNumber, monthNumber, MONTHS_IN_SIGHT } from './months.ts'

/** What a prison promised by when, and when it was inspected; numbers are months since the year 0. */
export interface PrisonTargets {
  readonly name: string
  readonly targets: readonly TargetMonth[]
  readonly inspections: readonly { readonly at: number; readonly plan: PlanRow }[]
}

export interface TargetMonth {
  readonly month: number
  /** Whether it was over when the prison was inspected next; false also where no later inspection is known. */
  readonly isPassed: boolean
}

/** The prisons whose plans name target months, in the order of the plans; a thematic plan stands for itself. */
export function prisonTargets(index: ReportIndex): readonly PrisonTargets[] {
  const passed = new Set(
    index.tables.promises
      .filter((row) => row.due_before_next_inspection === true && wasReinspected(row.concern_outcome))
      .map((row) => row.action_id),
  )
  return [...groupBy(index.plans, (plan) => plan.establishment_slug).values()]
    .map((plans): PrisonTargets => {
      const latest = plans.at(-1)
      return {
        name: latest?.establishment ?? latest?.title ?? latest?.plan_id ?? '',
        targets: plans
          .flatMap((plan) => index.concernsOf(plan.plan_id))
          .flatMap((concern) => index.actionsOf(concern.concern_id))
          .flatMap(({ action_id: id, target_month: month }) =>
            month === null ? [] : [{ month: monthNumber(month), isPassed: passed.has(id) }],
          ),
        inspections: inspectionsOf(plans),
      }
    })
    .filter(({ targets }) => targets.length > 0)
}

/** Those of the plans that give a day. */
export const inspectionsOf = (plans: readonly PlanRow[]): PrisonTargets['inspections'] =>
  plans.flatMap((plan) => {
    const day = plan.inspection_start ?? plan.inspection_end
    return day === null ? [] : [{ at: dayNumber(day), plan }]
  })

/** Months that one bar stands for, fewest first, and the longest time for which it is taken. */
const BINS: readonly { readonly months: number; readonly upTo: number; readonly name: string }[] = [
  { months: 1, upTo: 96, name: 'month' },
  { months: 3, upTo: 288, name: 'quarter' },
  { months: 12, upTo: Infinity, name: 'year' },
]

/** What one bar stands for, so that bars are not too thin to be seen. */
export const binFor = (months: number) =>
  BINS.find(({ upTo }) => months <= upTo) ?? { months: 1, name: 'month' }

/** The targets within sight of an inspection; without any inspection, all. */
export function nearTargets(prison: PrisonTargets, days: readonly number[]): PrisonTargets {
  if (days.length === 0) return prison
  const [first, last] = [Math.min(...days) - MONTHS_IN_SIGHT, Math.max(...days) + MONTHS_IN_SIGHT]
  return { ...prison, targets: prison.targets.filter(({ month }) => month >= first && month <= last) }
}

export interface Bar {
  readonly from: number
  readonly to: number
  readonly passed: number
  readonly others: number
}

/** How many targets fall into each bin that holds any, in order. */
export function countTargets(targets: readonly TargetMonth[], months: number): readonly Bar[] {
  return [...groupBy(targets, ({ month }) => Math.floor(month / months) * months)]
    .sort(([a], [b]) => a - b)
    .map(([from, own]) => {
      const passed = own.filter(({ isPassed }) => isPassed).length
      return { from, to: from + months, passed, others: own.length - passed }
    })
}
