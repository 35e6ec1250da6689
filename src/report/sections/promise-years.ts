import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ReportContext } from '../report-context.ts'

/** The keys of the queries by year, in order: years in which plans were submitted, `not known` last. */
export function promiseYears({ index }: ReportContext): readonly string[] {
  const plans = new Set(
    index.tables.promises.map(({ action_id: id }) => index.planOf(index.action(id).concern_id)),
  )
  const years = [...plans].map(({ plan_submitted: date }) => date?.slice(0, 4) ?? 'not known')
  return [...new Set(years)].sort(compareCodeUnits)
}
