import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ReportIndex } from '../report-index.ts'

/** Orders ids of concerns as they are read: by establishment, inspection and place in the plan. */
export function concernOrder(index: ReportIndex): (a: string, b: string) => number {
  const rank = new Map(index.concerns.map((concern, i) => [concern.concern_id, i]))
  return (a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || compareCodeUnits(a, b)
}
