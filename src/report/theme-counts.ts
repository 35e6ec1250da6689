import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { Row } from '../tables/schema.ts'
import { groupBy } from '../util/group-by.ts'
import type { ConcernRow, ReportIndex } from './report-index.ts'

/** A theme of the codebook and the concerns whose primary theme it is. */
export interface ThemeCount {
  readonly theme: Row<'themes'>
  /** Slugs of the establishments where it is a concern's primary theme, in code-unit order. */
  readonly establishments: readonly string[]
  /** Concerns with this primary theme, the best fit first. */
  readonly concerns: readonly ConcernRow[]
  /** How many further concerns touch it as their second or third theme. */
  readonly alsoTouched: number
}

/** Every theme in use, also those without a concern; most establishments first, then most concerns, then by label. */
export function countThemes(index: ReportIndex): readonly ThemeCount[] {
  const { themes, concern_themes: assignments } = index.tables
  const byTheme = groupBy(assignments, (row) => row.theme_id)
  return themes
    .filter(({ status }) => status === 'active')
    .map((theme): ThemeCount => {
      const rows = byTheme.get(theme.theme_id) ?? []
      const primary = rows
        .filter(({ rank }) => rank === 1)
        .sort((a, b) => b.score - a.score || compareCodeUnits(a.concern_id, b.concern_id))
      const slugs = primary.map((row) => index.planOf(row.concern_id).establishment_slug)
      return {
        theme,
        establishments: [...new Set(slugs)]
          .filter((slug) => index.establishments.has(slug))
          .sort(compareCodeUnits),
        concerns: primary.map((row) => index.concern(row.concern_id)),
        alsoTouched: rows.length - primary.length,
      }
    })
    .sort(
      (a, b) =>
        b.establishments.length - a.establishments.length ||
        b.concerns.length - a.concerns.length ||
        compareCodeUnits(a.theme.label, b.theme.label),
    )
}
