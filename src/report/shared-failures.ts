import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { ConcernRow, ReportIndex } from './report-index.ts'
import { splitList } from './split-list.ts'

/** One failing found at several establishments. */
export interface SharedFailure {
  readonly id: string
  readonly label: string
  /** Label of its most frequent theme. */
  readonly theme?: string
  /** Slugs, in code-unit order. */
  readonly establishments: readonly string[]
  /** In the report's order of plans, then as printed. */
  readonly concerns: readonly ConcernRow[]
}

/** The groups of `recurring_failures`: most establishments first, then most concerns. */
export function sharedFailures(index: ReportIndex): readonly SharedFailure[] {
  const order = new Map(index.concerns.map((concern, i) => [concern.concern_id, i]))
  return index.tables.recurring_failures
    .map((row): SharedFailure => ({
      id: row.failure_id,
      label: row.label,
      ...themeLabel(index, row.theme_id),
      establishments: [...splitList(row.establishments)].sort(compareCodeUnits),
      concerns: splitList(row.concerns)
        .map((id) => index.concern(id))
        .sort((a, b) => (order.get(a.concern_id) ?? 0) - (order.get(b.concern_id) ?? 0)),
    }))
    .sort(
      (a, b) =>
        b.establishments.length - a.establishments.length ||
        b.concerns.length - a.concerns.length ||
        compareCodeUnits(a.id, b.id),
    )
}

function themeLabel(index: ReportIndex, id: string | null): { readonly theme?: string } {
  const label = index.tables.themes.find(({ theme_id: themeId }) => themeId === id)?.label
  return label === undefined ? {} : { theme: label }
}
