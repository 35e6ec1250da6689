import { quoteText } from './quote.ts'

/** Which concerns are wanted; what is not given does not count. */
export interface ConcernFilter {
  readonly establishmentSlugs?: readonly string[]
  readonly themeIds?: readonly string[]
  /** ISO date: only inspections that ended on it or later. */
  readonly since?: string
  readonly priority?: 'priority' | 'key'
  readonly kind?: 'concern' | 'recommendation'
}

/** The filter as a condition in SQL on `c` (concerns) and `p` (plans). */
export function concernFilterSql(filter: ConcernFilter): string {
  const { establishmentSlugs, themeIds, since, priority, kind } = filter
  const list = (values: readonly string[]): string => values.map(quoteText).join(', ')
  const conditions = [
    ...(establishmentSlugs ? [`p.establishment_slug IN (${list(establishmentSlugs)})`] : []),
    ...(themeIds
      ? [
          `EXISTS (FROM main.concern_themes f WHERE f.concern_id = c.concern_id AND f.theme_id IN (${list(themeIds)}))`,
        ]
      : []),
    ...(since === undefined ? [] : [`p.inspection_end >= DATE ${quoteText(since)}`]),
    ...(priority === undefined ? [] : [`c.priority = ${quoteText(priority)}`]),
    ...(kind === undefined ? [] : [`c.kind = ${quoteText(kind)}`]),
  ]
  return conditions.length === 0 ? 'true' : conditions.join(' AND ')
}
