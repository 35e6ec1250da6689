import { establishmentUnknown, resultsOutdated } from '../domain/faults/search.ts'
import { openTables, type TableReader } from '../tables/open-tables.ts'
import { rowObjects } from '../tables/query-result.ts'
import { quoteText } from '../tables/quote.ts'
import type { TableName } from '../tables/schema.ts'
import { textOf } from '../tables/typed-value.ts'
import { resolveFilter } from './search-filter.ts'

/** Of which prisons, themes and years somebody wants to know. */
export interface ResultsFilter {
  /** A slug, a name or a part of one. */
  readonly establishment?: string
  /** Parts of labels, or ids. */
  readonly themes?: readonly string[]
  /** Year in which an inspection ended. */
  readonly year?: number
}

/** How many names are offered for one that fits nothing. */
const NEAREST = 5

/**
 * Opens the results of a run, asks them, and closes them.
 *
 * @param needed tables that older versions did not write
 * @throws ToolkitError Q004 and Q005 without results, F006 when they lack a table
 */
export async function withResults<T>(
  reports: string,
  needed: readonly TableName[],
  ask: (reader: TableReader) => Promise<T>,
): Promise<T> {
  const reader = await openTables(reports)
  try {
    const { rows } = await reader.query(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'",
    )
    const there = new Set(rows.map(([name]) => textOf(name)))
    const missing = needed.filter((name) => !there.has(name))
    if (missing.length > 0) throw resultsOutdated(reports, missing)
    return await ask(reader)
  } finally {
    reader.close()
  }
}

/**
 * The slugs of the establishments that a name means: of that slug or name, otherwise all whose name or slug has it as a part.
 *
 * @returns undefined without a name: all
 * @throws ToolkitError F007 with the nearest names where it means none
 */
export async function findEstablishments(
  name: string | undefined,
  reader: TableReader,
): Promise<readonly string[] | undefined> {
  if (name === undefined) return undefined
  const wanted = name.trim().toLowerCase()
  const known = rowObjects(
    await reader.query(`
SELECT establishment_slug AS slug, coalesce(establishment, title, establishment_slug) AS name,
  max(greatest(jaro_winkler_similarity(establishment_slug, ${quoteText(wanted)}),
    jaro_winkler_similarity(lower(regexp_replace(coalesce(establishment, ''), '^HM(P/YOI|P|YOI) ', '')), ${quoteText(wanted)}))) AS near
FROM plans GROUP BY ALL ORDER BY near DESC, slug, name`),
  ).map((row) => ({ slug: textOf(row['slug']), name: textOf(row['name']) }))
  const isNamed = (text: string): boolean => text.toLowerCase() === wanted
  const exact = known.filter((one) => isNamed(one.slug) || isNamed(one.name))
  const partly = known.filter(
    (one) => wanted !== '' && (one.slug.includes(wanted) || one.name.toLowerCase().includes(wanted)),
  )
  const found = exact.length > 0 ? exact : partly
  const slugs = (ones: typeof known): readonly string[] => [...new Set(ones.map(({ slug }) => slug))]
  if (found.length === 0)
    throw establishmentUnknown(name, slugs(known).slice(0, NEAREST), slugs(known).length)
  return slugs(found).toSorted()
}

/** Ids of the themes that parts of labels or ids mean; undefined without any: all. */
export async function findThemes(
  themes: readonly string[] | undefined,
  reader: TableReader,
): Promise<readonly string[] | undefined> {
  if (themes === undefined || themes.length === 0) return undefined
  return (await resolveFilter({ themes }, reader)).themeIds
}

/** A condition that a column has one of some values; none where all will do. */
export const isOneOf = (column: string, values: readonly string[] | undefined): readonly string[] =>
  values === undefined ? [] : [`${column} IN (${values.map(quoteText).join(', ')})`]

/** Conditions joined for a WHERE. */
export const allOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'true' : conditions.map((condition) => `(${condition})`).join(' AND ')

/** The day by which an inspection is told, in SQL. @param plan alias of `plans` */
export const inspected = (plan: string): string =>
  `coalesce(${plan}.inspection_end, ${plan}.inspection_start, ${plan}.report_published, ${plan}.plan_submitted)`
