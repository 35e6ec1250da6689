import { rowObjects, type QueryResult } from '../tables/query-result.ts'
import { quoteText } from '../tables/quote.ts'
import { optionalTextOf, textOf } from '../tables/typed-value.ts'
import {
  allOf,
  findEstablishments,
  findThemes,
  inspected,
  isOneOf,
  withResults,
  type ResultsFilter,
} from './open-results.ts'

export interface RecurrenceFilter extends ResultsFilter {
  /** Default: both. */
  readonly verdict?: 'recurring' | 'related'
  /** How a chain stands at an inspection: only pairs whose later concern stands so. */
  readonly state?: 'raised again' | 'back'
}

/** What came back at establishments, in rows and as chains. */
export interface RecurrenceAnswer {
  /** One row for each pair of an earlier and a later concern, with both texts and places. */
  readonly pairs: QueryResult
  /** The rows of the chains that these pairs belong to, inspection by inspection. */
  readonly chains: QueryResult
  /** For each pair of successive inspections how many of the earlier concerns came to what. */
  readonly outcomes: QueryResult
  /** Why there is no pair: words for a person; undefined where there are pairs. */
  readonly nothing?: string
}

/**
 * Asks a run's results what came back.
 *
 * @throws ToolkitError Q004 and Q005 without results, F006 when they lack the tables, F003 and F007 for unknown names
 */
export const queryRecurrence = (reports: string, filter: RecurrenceFilter): Promise<RecurrenceAnswer> =>
  withResults(reports, ['recurrences', 'concern_chains'], async (reader) => {
    const slugs = await findEstablishments(filter.establishment, reader)
    const themes = await findThemes(filter.themes, reader)
    const ofSlugs = isOneOf('pb.establishment_slug', slugs)
    const where = allOf([
      filter.verdict === undefined ? "r.verdict <> 'none'" : `r.verdict = ${quoteText(filter.verdict)}`,
      ...ofSlugs,
      ...(themes === undefined
        ? []
        : [
            `EXISTS (FROM concern_themes x WHERE x.rank = 1 AND x.concern_id IN (r.earlier_concern_id, r.later_concern_id)
              AND ${allOf(isOneOf('x.theme_id', themes))})`,
          ]),
      ...(filter.year === undefined ? [] : [`year(${inspected('pb')}) = ${filter.year}`]),
      ...(filter.state === undefined ? [] : [`h.state = ${quoteText(filter.state)}`]),
    ])
    const pairs = await reader.query(`
SELECT pb.establishment_slug, r.establishment, r.verdict, r.probability, h.state, h.change, r.priority_change, t.label AS theme,
  r.earlier_concern_id, ${inspected('pa')} AS earlier_inspection, a.number AS earlier_number, a.priority AS earlier_priority,
  a.text AS earlier_text, pa.source_file AS earlier_file, a.line_start AS earlier_line,
  r.later_concern_id, ${inspected('pb')} AS later_inspection, b.number AS later_number, b.priority AS later_priority,
  b.text AS later_text, pb.source_file AS later_file, b.line_start AS later_line,
  r.consecutive, r.crosses_2022_break, r.shared_terms, h.chain_id
FROM recurrences r
JOIN concerns a ON a.concern_id = r.earlier_concern_id
JOIN plans pa ON pa.plan_id = a.plan_id
JOIN concerns b ON b.concern_id = r.later_concern_id
JOIN plans pb ON pb.plan_id = b.plan_id
LEFT JOIN concern_chains h ON h.concern_id = r.later_concern_id
  AND list_contains(string_split(h.takes_up, '; '), r.earlier_concern_id)
LEFT JOIN concern_themes ct ON ct.concern_id = r.later_concern_id AND ct.rank = 1
LEFT JOIN themes t ON t.theme_id = ct.theme_id
WHERE ${where}
ORDER BY pb.establishment_slug, r.verdict, later_inspection, r.probability DESC, r.earlier_concern_id, r.later_concern_id`)
    const shown = rowObjects(pairs)
    const ids = [...new Set(shown.flatMap((row) => optionalTextOf(row['chain_id']) ?? []))]
    const chains = await reader.query(`
SELECT v.chain_id, v.inspection, ${inspected('p')} AS inspected, v.state, v.change, v.priority_change, v.probability,
  v.concern_id, c.number, c.priority, c.text, p.source_file, c.line_start, v.note
FROM concern_chains v JOIN plans p USING (plan_id) LEFT JOIN concerns c ON c.concern_id = v.concern_id
WHERE ${allOf(isOneOf('v.chain_id', ids.length === 0 ? [''] : ids))}
ORDER BY v.chain_id, v.inspection, v.concern_id`)
    const found = [...new Set(shown.map((row) => textOf(row['establishment_slug'])))]
    const outcomes = await reader.query(`
SELECT p.establishment_slug, ${inspected('p')} AS inspected, o.outcome, count(*)::INTEGER AS concerns,
  count(*) FILTER (o.crosses_2022_break)::INTEGER AS crossing
FROM concern_outcomes o JOIN concerns c USING (concern_id) JOIN plans p USING (plan_id)
WHERE o.outcome IN ('recurring', 'related', 'not raised again')
  AND ${allOf(isOneOf('p.establishment_slug', found.length === 0 ? [''] : found))}
GROUP BY ALL ORDER BY 1, 2, 3`)
    if (shown.length > 0) return { pairs, chains, outcomes }
    const several = await reader.query(`
SELECT count(*)::INTEGER FROM (SELECT pb.establishment_slug FROM plans pb
WHERE ${allOf(["pb.kind IN ('inspection', 'urgent notification')", ...ofSlugs])}
GROUP BY 1 HAVING count(DISTINCT coalesce(inspection_start, inspection_end, report_published, plan_submitted)) > 1)`)
    const isOnce = several.rows[0]?.[0] === 0
    return {
      pairs,
      chains,
      outcomes,
      nothing: isOnce ? onlyOnce(slugs) : 'No pair of concerns meets these options.',
    }
  })

const onlyOnce = (slugs: readonly string[] | undefined): string =>
  slugs === undefined
    ? 'No establishment has two inspections of different days in these results, so nothing can have come back. Add an earlier or a later plan of one and run again.'
    : `These results hold no two inspections of different days of ${slugs.join(', ')}, so nothing can have come back. Add an earlier or a later plan and run again.`
