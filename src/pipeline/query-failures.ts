import { rowObjects, type QueryResult } from '../tables/query-result.ts'
import { textOf } from '../tables/typed-value.ts'
import {
  allOf,
  findEstablishments,
  findThemes,
  isOneOf,
  withResults,
  type ResultsFilter,
} from './open-results.ts'

export interface FailureFilter extends ResultsFilter {
  /** Only failures of at least so many prisons; default 2. */
  readonly leastPrisons?: number
}

/** Failures that prisons share, and how each answered. */
export interface FailureAnswer {
  /** One row for each failure, the most widespread first. */
  readonly failures: QueryResult
  /** Their concerns, by failure, prison and inspection. */
  readonly concerns: QueryResult
  /** The actions that answer those concerns, in the same order. */
  readonly answers: QueryResult
  readonly nothing?: string
}

/**
 * Asks a run's results which failures prisons share.
 *
 * @throws ToolkitError Q004 and Q005 without results, F006 when they lack the tables, F003 and F007 for unknown names
 */
export const queryFailures = (reports: string, filter: FailureFilter): Promise<FailureAnswer> =>
  withResults(reports, ['recurring_failures', 'failure_concerns'], async (reader) => {
    const slugs = await findEstablishments(filter.establishment, reader)
    const themes = await findThemes(filter.themes, reader)
    const holds = (condition: readonly string[]): readonly string[] =>
      condition.length === 0
        ? []
        : [`EXISTS (FROM failure_concerns k WHERE k.failure_id = f.failure_id AND ${allOf(condition)})`]
    const failures = await reader.query(`
SELECT f.failure_id, f.label, t.label AS theme, f.establishment_count, f.concern_count, f.establishments, f.years, f.density,
  f.representative_concern_id, f.quote, f.establishments_without
FROM recurring_failures f LEFT JOIN themes t USING (theme_id)
WHERE ${allOf([
      `f.establishment_count >= ${filter.leastPrisons ?? 2}`,
      ...isOneOf('f.theme_id', themes),
      ...holds(isOneOf('k.establishment', slugs)),
      ...holds(filter.year === undefined ? [] : [`k.year = ${filter.year}`]),
    ])}
ORDER BY f.establishment_count DESC, f.concern_count DESC, f.failure_id`)
    const ids = rowObjects(failures).map((row) => textOf(row['failure_id']))
    const ofThese = allOf(isOneOf('k.failure_id', ids.length === 0 ? [''] : ids))
    const concerns = await reader.query(`
SELECT k.failure_id, k.establishment AS establishment_slug, p.establishment, k.year, k.concern_id, c.number, c.priority,
  k.closeness, c.text, p.source_file, c.line_start, c.line_end
FROM failure_concerns k JOIN concerns c USING (concern_id) JOIN plans p ON p.plan_id = k.plan_id
WHERE ${ofThese}
ORDER BY k.failure_id, k.establishment, k.year, c.line_start, k.concern_id`)
    const answers = await reader.query(`
SELECT k.failure_id, f.label, k.establishment AS establishment_slug, p.establishment, k.year, k.concern_id,
  c.text AS concern, y.action_type, a.action_id, a.text AS action, a.owner, a.target, m.finding,
  p.source_file, coalesce(a.line_start, c.line_start) AS line_start, coalesce(a.line_end, c.line_end) AS line_end
FROM failure_concerns k
JOIN recurring_failures f USING (failure_id)
JOIN concerns c USING (concern_id) JOIN plans p ON p.plan_id = k.plan_id
LEFT JOIN actions a ON a.concern_id = c.concern_id
LEFT JOIN action_types y ON y.action_id = a.action_id
LEFT JOIN promises m ON m.action_id = a.action_id
WHERE ${ofThese}
ORDER BY k.failure_id, k.establishment, k.year, c.line_start, k.concern_id, a.position`)
    if (ids.length > 0) return { failures, concerns, answers }
    const prisons = await reader.query(
      "SELECT count(DISTINCT establishment_slug)::INTEGER FROM plans WHERE kind <> 'thematic'",
    )
    return {
      failures,
      concerns,
      answers,
      nothing:
        Number(prisons.rows[0]?.[0] ?? 0) < 2
          ? 'These results hold plans of one establishment only, so no failure can be shared. Add plans of others and run again.'
          : 'No failure meets these options.',
    }
  })
