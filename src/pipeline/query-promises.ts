import { filterUnknown } from '../domain/faults/search.ts'
import type { TableReader } from '../tables/open-tables.ts'
import type { QueryResult } from '../tables/query-result.ts'
import { quoteText } from '../tables/quote.ts'
import { textOf } from '../tables/typed-value.ts'
import {
  allOf,
  findEstablishments,
  findThemes,
  inspected,
  isOneOf,
  withResults,
  type ResultsFilter,
} from './open-results.ts'

export interface PromiseFilter extends ResultsFilter {
  /** A kind of owner (governor, hmpps, health, education, estates, other) or a part of an owner's name. */
  readonly owner?: string
  /** Id of a type of action. */
  readonly type?: string
  /** ISO date: only promises with a target month that is over by then. */
  readonly dueBefore?: string
  /** What became of the concern. */
  readonly outcome?: string
  /** Only promises that a later plan makes again in substance. */
  readonly again?: boolean
}

/** Promises in rows, and why there are none. */
export interface PromiseAnswer {
  readonly promises: QueryResult
  readonly nothing?: string
}

/**
 * Asks a run's results what became of promises: one row for each, with its finding in words and, where a later plan makes it
 * again, the likeliest such promise.
 *
 * @throws ToolkitError Q004 and Q005 without results, F006 when they lack the tables, F003 and F007 for unknown names
 */
export const queryPromises = (reports: string, filter: PromiseFilter): Promise<PromiseAnswer> =>
  withResults(reports, ['promises', 'promise_rates', 'action_types'], async (reader) => {
    const slugs = await findEstablishments(filter.establishment, reader)
    const themes = await findThemes(filter.themes, reader)
    await checkType(filter.type, reader)
    const promises = await reader.query(`
WITH again AS (
  SELECT earlier_action_id, arg_max(later_action_id, (score, later_action_id)) AS later_action_id
  FROM repeated_actions WHERE verdict = 'same' GROUP BY 1
)
SELECT p.establishment_slug, p.establishment, ${inspected('p')} AS inspected, c.number, c.concern_id, t.label AS theme,
  m.action_id, a.owner, y.action_type, m.target, a.target_month, m.finding, m.concern_outcome, m.later_concern_ids,
  g.later_action_id AS promised_again, r.later_target AS target_again, r.slipped_months, r.score AS again_score,
  a.text, p.source_file, a.line_start, a.line_end,
  ga.text AS text_again, gp.source_file AS file_again, ga.line_start AS line_again
FROM promises m
JOIN actions a USING (action_id)
JOIN concerns c ON c.concern_id = a.concern_id
JOIN plans p ON p.plan_id = c.plan_id
LEFT JOIN action_types y ON y.action_id = m.action_id
LEFT JOIN concern_themes ct ON ct.concern_id = c.concern_id AND ct.rank = 1
LEFT JOIN themes t ON t.theme_id = ct.theme_id
LEFT JOIN again g ON g.earlier_action_id = m.action_id
LEFT JOIN repeated_actions r ON r.earlier_action_id = m.action_id AND r.later_action_id = g.later_action_id
LEFT JOIN actions ga ON ga.action_id = g.later_action_id
LEFT JOIN concerns gc ON gc.concern_id = ga.concern_id
LEFT JOIN plans gp ON gp.plan_id = gc.plan_id
WHERE ${allOf([
      ...isOneOf('p.establishment_slug', slugs),
      ...isOneOf('ct.theme_id', themes),
      ...(filter.year === undefined ? [] : [`year(${inspected('p')}) = ${filter.year}`]),
      ...(filter.owner === undefined ? [] : [ownerIs(filter.owner)]),
      ...(filter.type === undefined ? [] : [`y.action_type = ${quoteText(filter.type)}`]),
      // A month is due when it is over.
      ...(filter.dueBefore === undefined
        ? []
        : [`a.target_month + INTERVAL 1 MONTH <= DATE ${quoteText(filter.dueBefore)}`]),
      ...(filter.outcome === undefined ? [] : [`m.concern_outcome = ${quoteText(filter.outcome)}`]),
      ...(filter.again === true ? ['g.later_action_id IS NOT NULL'] : []),
    ])}
ORDER BY p.establishment_slug, inspected, p.plan_id, c.line_start, c.concern_id, a.position`)
    if (promises.rows.length > 0) return { promises }
    const { rows } = await reader.query('SELECT count(*)::INTEGER FROM promises')
    return {
      promises,
      nothing:
        rows[0]?.[0] === 0
          ? 'The plans of these results hold no action, so nothing was promised.'
          : 'No promise meets these options.',
    }
  })

/** The rates of promises, all groups or those of one kind. @throws ToolkitError as `queryPromises` */
export const queryPromiseRates = (
  reports: string,
  filter: Pick<PromiseFilter, 'establishment'> & { readonly by?: string },
): Promise<QueryResult> =>
  withResults(reports, ['promise_rates'], async (reader) => {
    const slugs = await findEstablishments(filter.establishment, reader)
    return reader.query(`
SELECT r.* FROM promise_rates r WHERE ${allOf([
      ...(filter.by === undefined ? [] : [`r.by = ${quoteText(filter.by)}`]),
      ...(slugs === undefined ? [] : ["r.by = 'establishment'", ...isOneOf('r.group_id', slugs)]),
    ])}
ORDER BY list_position(['all', 'establishment', 'owner kind', 'action type', 'theme'], r.by), r.group_id, r.measure`)
  })

const ownerIs = (owner: string): string => {
  const wanted = quoteText(owner.trim().toLowerCase())
  return `EXISTS (FROM action_owners o WHERE o.action_id = m.action_id
    AND (o.owner_kind = ${wanted} OR contains(lower(o.owner), ${wanted})))`
}

async function checkType(type: string | undefined, reader: TableReader): Promise<void> {
  if (type === undefined) return
  const { rows } = await reader.query('SELECT DISTINCT action_type FROM action_types ORDER BY 1')
  const known = rows.map(([name]) => textOf(name))
  if (!known.includes(type)) throw filterUnknown('type', type, known)
}
