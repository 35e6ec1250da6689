import { filterUnknown } from '../domain/faults/search.ts'
import type { ConcernFilter } from '../tables/concern-filter.ts'
import type { TableReader } from '../tables/open-tables.ts'
import { rowObjects } from '../tables/query-result.ts'
import { textOf } from '../tables/typed-value.ts'

/** Which concerns a person wants, in their own words. */
export interface SearchFilter {
  /** Parts of names, or slugs. */
  readonly establishments?: readonly string[]
  /** Parts of labels, or ids. */
  readonly themes?: readonly string[]
  /** ISO date: only inspections that ended on it or later. */
  readonly since?: string
  readonly priority?: 'priority' | 'key'
  readonly kind?: 'concern' | 'recommendation'
}

/**
 * Finds what names of establishments and themes mean in the results.
 *
 * @throws ToolkitError F003 for a name that fits nothing
 */
export async function resolveFilter(
  { establishments = [], themes = [], ...rest }: SearchFilter,
  reader: TableReader,
): Promise<ConcernFilter> {
  const resolve = async (
    option: string,
    given: readonly string[],
    sql: string,
  ): Promise<readonly string[]> => {
    if (given.length === 0) return []
    const known = rowObjects(await reader.query(sql)).map((row) => ({
      id: textOf(row['id']),
      label: textOf(row['label']),
    }))
    return given.flatMap((name) => {
      const wanted = name.trim().toLowerCase()
      const exact = known.filter(({ id, label }) => id === wanted || label.toLowerCase() === wanted)
      if (exact.length > 0) return exact.map(({ id }) => id)
      const near = known.filter(
        ({ id, label }) => wanted !== '' && (id.includes(wanted) || label.toLowerCase().includes(wanted)),
      )
      if (near.length === 0) throw filterUnknown(option, name, [...new Set(known.map(({ id }) => id))].sort())
      return near.map(({ id }) => id)
    })
  }
  const establishmentSlugs = await resolve(
    'establishment',
    establishments,
    'SELECT DISTINCT establishment_slug AS id, coalesce(establishment, title, establishment_slug) AS label FROM plans',
  )
  const themeIds = await resolve('theme', themes, 'SELECT theme_id AS id, label FROM themes')
  return {
    ...(establishmentSlugs.length > 0 ? { establishmentSlugs: [...new Set(establishmentSlugs)] } : {}),
    ...(themeIds.length > 0 ? { themeIds: [...new Set(themeIds)] } : {}),
    ...rest,
  }
}
