import type { NamedQuery } from '../../../tables/named-query.ts'
import { MONTHS_IN_SIGHT } from '../../charts/months.ts'
import { queryOfAll, queryOfEach } from '../query-of.ts'
import { RAISED } from './theme-queries.ts'

const BY_THEME = `(SELECT theme_id, count(DISTINCT establishment_slug) FILTER (WHERE establishment IS NOT NULL) AS establishments, count(*) AS concerns FROM ${RAISED} GROUP BY 1)`
const AT_MOST = `${BY_THEME} WHERE establishments = (SELECT max(establishments) FROM ${BY_THEME})`

const CELLS = `(SELECT count(*) AS concerns FROM ${RAISED} AND establishment IS NOT NULL GROUP BY theme_id, establishment_slug)`

/** Chains that two inspections or more raise. */
const CHAINS = `(SELECT establishment, chain_id, coalesce(bool_or(priority_change = 'escalated'), false) AS is_escalated FROM concern_chains WHERE concern_id IS NOT NULL GROUP BY 1, 2 HAVING count(DISTINCT inspection) > 1)`

const MONTH = (date: string): string => `(12 * year(${date}) + month(${date}) - 1)`
const DAYS = `(SELECT min(${MONTH('day')} + (day(day) - 1) / 31.0) AS first, max(${MONTH('day')} + (day(day) - 1) / 31.0) AS last FROM (SELECT coalesce(inspection_start, inspection_end) AS day FROM plans))`

/** Each action that is promised again with the likeliest later one, where both name a month. */
const SLIPS = `(SELECT * FROM repeated_actions WHERE verdict = 'same' QUALIFY row_number() OVER (PARTITION BY earlier_action_id ORDER BY score DESC, later_action_id) = 1) JOIN actions earlier ON earlier.action_id = earlier_action_id JOIN actions later ON later.action_id = later_action_id WHERE slipped_months IS NOT NULL AND earlier.target_month IS NOT NULL AND later.target_month IS NOT NULL`

const ofSlips = (name: string, what: string, value: string, condition = ''): NamedQuery =>
  queryOfAll(`promised_again_${name}`, what, value, `${SLIPS}${condition}`)

/** What captions of pictures count besides what sentences count. */
export const pictureQueries: readonly NamedQuery[] = [
  queryOfAll(
    'themes_shared',
    'Themes that are raised at more than one establishment.',
    'count(*)',
    `${BY_THEME} WHERE establishments > 1`,
  ),
  queryOfAll(
    'themes_at_most',
    'Themes at as many establishments as the theme of the most establishments.',
    'count(*)',
    AT_MOST,
  ),
  queryOfAll('themes_at_most_concerns', 'Concerns of these themes.', 'coalesce(sum(concerns), 0)', AT_MOST),
  queryOfAll(
    'theme_establishment_most',
    'The most concerns that one theme has at one establishment.',
    'coalesce(max(concerns), 0)',
    CELLS,
  ),
  queryOfAll(
    'theme_establishment_cells',
    'How many times a theme has so many at an establishment.',
    'count(*)',
    `${CELLS} WHERE concerns = (SELECT max(concerns) FROM ${CELLS})`,
  ),
  queryOfEach(
    'establishment_chains',
    'Chains of concerns that came back, by establishment.',
    'establishment',
    'count(*)',
    CHAINS,
  ),
  queryOfEach(
    'establishment_chains_escalated',
    'Chains in which a key concern became a priority concern, by establishment.',
    'establishment',
    'count(*)',
    `${CHAINS} WHERE is_escalated`,
  ),
  queryOfEach(
    'establishment_chain_inspections',
    'Inspections over which the chains are followed, by establishment.',
    'establishment',
    'count(DISTINCT inspection)',
    'concern_chains',
  ),
  queryOfAll(
    'targets_far',
    `Actions whose target month is more than ${String(MONTHS_IN_SIGHT)} months before the first inspection or after the last.`,
    'count(*)',
    `actions, ${DAYS} WHERE ${MONTH('target_month')} < first - ${String(MONTHS_IN_SIGHT)} OR ${MONTH('target_month')} > last + ${String(MONTHS_IN_SIGHT)}`,
  ),
  ofSlips('dated', 'Actions promised again that name a month both times.', 'count(*)'),
  ofSlips('later', 'Of these, moved to a later month.', 'count(*)', ' AND slipped_months > 0'),
  ofSlips(
    'least',
    'The fewest months by which one of these moved to a later month.',
    'coalesce(min(slipped_months), 0)',
    ' AND slipped_months > 0',
  ),
  ofSlips(
    'most',
    'The most months by which one of these moved to a later month.',
    'coalesce(max(slipped_months), 0)',
    ' AND slipped_months > 0',
  ),
  ofSlips(
    'far',
    `Of these, moved by more than ${String(MONTHS_IN_SIGHT)} months.`,
    'count(*)',
    ` AND abs(slipped_months) > ${String(MONTHS_IN_SIGHT)}`,
  ),
]
