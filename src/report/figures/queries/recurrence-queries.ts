import { WHOLE_INSPECTIONS } from '../../../util/inspection-rounds.ts'
import type { NamedQuery } from '../../../tables/named-query.ts'
import { queryOfAll, queryOfEach } from '../query-of.ts'
import { reinspectedSql } from '../reinspected-sql.ts'
import { wilsonSql } from '../wilson-sql.ts'
import { recursFromSql } from './threshold-queries.ts'

/** As many pairs as are named among the findings. */
export const NAMED_PAIRS = 8

const WHOLE_KINDS = WHOLE_INSPECTIONS.map((kind) => `'${kind}'`).join(', ')
const OUTCOMES = `concern_outcomes WHERE ${reinspectedSql('outcome')}`
const OF_PLANS = `concern_outcomes JOIN concerns USING (concern_id) JOIN plans USING (plan_id)`
const CAME_BACK = "count(*) FILTER (WHERE outcome = 'recurring')"

const cameBackFrom = (end: 'low' | 'high'): NamedQuery =>
  queryOfAll(
    `came_back_${end}`,
    `Concerns that came back at the next inspection, if the line were drawn at the ${end} end of its band.`,
    'count(DISTINCT earlier_concern_id)',
    `recurrences JOIN concern_outcomes ON concern_id = earlier_concern_id WHERE consecutive AND ${reinspectedSql('outcome')} AND ${recursFromSql(end, 'recurrence')}`,
  )

const ofEstablishment = (name: string, what: string, condition: string): NamedQuery =>
  queryOfEach(
    `establishment_${name}`,
    `${what}, by establishment.`,
    'establishment_slug',
    'count(*)',
    `${OF_PLANS} WHERE ${condition}`,
  )

const ofPlan = (name: string, outcome: string): NamedQuery =>
  queryOfEach(
    `plan_${name}`,
    `Concerns of each plan with the outcome ${outcome}, by plan.`,
    'plan_id',
    'count(*)',
    `${OF_PLANS} WHERE outcome = '${outcome}'`,
  )

/** What came back at the next inspection of the same prison. */
export const recurrenceQueries: readonly NamedQuery[] = [
  queryOfAll(
    'reinspected_establishments',
    'Establishments that were inspected again after a plan that was read.',
    'count(DISTINCT establishment_slug)',
    `${OF_PLANS} WHERE ${reinspectedSql('outcome')}`,
  ),
  queryOfAll(
    'checked_pairs',
    'Pairs of concerns that came back by the word of a reviewer.',
    'count(*)',
    "recurrences WHERE verdict = 'recurring' AND decided_by = 'reviewer'",
  ),
  queryOfAll('reinspected_concerns', 'Concerns whose prison was inspected again.', 'count(*)', OUTCOMES),
  queryOfEach(
    'outcome_concerns',
    'Concerns whose prison was inspected again, by what became of them.',
    'outcome',
    'count(*)',
    OUTCOMES,
  ),
  queryOfAll(
    'came_back_share',
    'Concerns that came back, in per cent of those whose prison was inspected again.',
    `round(100 * ${CAME_BACK} / count(*))`,
    `${OUTCOMES} HAVING count(*) > 0`,
  ),
  ...(['low', 'high'] as const).flatMap((end) => [
    queryOfAll(
      `came_back_share_${end}`,
      `The same share, ${end} end of its 95 % interval (Wilson 1927), in per cent.`,
      `round(100 * ${wilsonSql(end, CAME_BACK, 'count(*)')})`,
      `${OUTCOMES} HAVING count(*) > 0`,
    ),
    cameBackFrom(end),
  ]),
  queryOfEach(
    'promised_before',
    'Actions that had been promised for a concern that came back, by concern: those that the findings name.',
    'concern_id',
    'count(*)',
    `actions WHERE concern_id IN (SELECT earlier_concern_id FROM recurrences WHERE verdict = 'recurring' ORDER BY probability DESC, earlier_concern_id, later_concern_id LIMIT ${NAMED_PAIRS})`,
  ),
  queryOfAll(
    'recurring_pairs',
    'Pairs of concerns of one establishment that recur.',
    'count(*)',
    "recurrences WHERE verdict = 'recurring'",
  ),
  queryOfAll(
    'pairs_listed',
    'Pairs of concerns whose likeness is listed, within and across establishments.',
    '(SELECT count(*) FROM recurrences) + count(*)',
    'shared_issues',
  ),
  queryOfAll(
    'establishments_again',
    'Establishments of which there are plans of more than one inspection; reviews of progress are none.',
    'count(*)',
    `(SELECT establishment_slug FROM plans WHERE kind IN (${WHOLE_KINDS}) GROUP BY 1 HAVING count(DISTINCT coalesce(inspection_start, inspection_end, report_published, plan_submitted)) > 1)`,
  ),
  queryOfEach(
    'establishment_pairs',
    'Pairs of concerns that recur, by establishment.',
    'establishment_slug',
    'count(*)',
    "recurrences JOIN concerns ON concern_id = later_concern_id JOIN plans USING (plan_id) WHERE verdict = 'recurring'",
  ),
  ofEstablishment('tested', 'Concerns whose prison was inspected again', reinspectedSql('outcome')),
  ofEstablishment('came_back', 'Concerns that came back', "outcome = 'recurring'"),
  ofEstablishment('related', 'Concerns to which a later one is related', "outcome = 'related'"),
  ofEstablishment('not_raised_again', 'Concerns not raised again', "outcome = 'not raised again'"),
  ofEstablishment('new', 'Concerns not raised at the inspection before', "raised_before = 'none'"),
  ofPlan('came_back', 'recurring'),
  ofPlan('related', 'related'),
  ofPlan('not_raised_again', 'not raised again'),
]
