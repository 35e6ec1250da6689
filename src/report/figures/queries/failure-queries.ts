import type { NamedQuery } from '../../../tables/named-query.ts'
import { queryOfAll, queryOfEach } from '../query-of.ts'
import { recursFromSql } from './threshold-queries.ts'

const pairsFrom = (end: 'low' | 'high'): NamedQuery =>
  queryOfAll(
    `shared_pairs_${end}`,
    `Pairs of concerns of two establishments that are the same failing, if the line were drawn at the ${end} end of its band.`,
    'count(*)',
    `shared_issues WHERE ${recursFromSql(end, 'shared issue')}`,
  )

/** Failures that several prisons share. */
export const failureQueries: readonly NamedQuery[] = [
  queryOfAll('failures', 'Failures that two establishments or more share.', 'count(*)', 'recurring_failures'),
  queryOfAll(
    'failures_of_three',
    'Failures that three establishments or more share.',
    'count(*)',
    'recurring_failures WHERE establishment_count >= 3',
  ),
  queryOfAll(
    'failures_high',
    'Failures whose pairs have a mean probability at the high end of the band or above.',
    'count(*)',
    "recurring_failures WHERE density >= (SELECT max(high) FROM thresholds WHERE pair_kind = 'shared issue' AND verdict = 'recurring')",
  ),
  queryOfEach(
    'failure_size',
    'Concerns of each shared failure, by failure.',
    'failure_id',
    'max(concern_count)',
    'recurring_failures',
  ),
  queryOfEach(
    'failure_establishments',
    'Establishments of each shared failure, by failure.',
    'failure_id',
    'max(establishment_count)',
    'recurring_failures',
  ),
  queryOfEach(
    'failure_actions',
    'Actions that answer each shared failure, by failure.',
    'failure_id',
    'count(*)',
    "(SELECT failure_id, unnest(string_split(concerns, '; ')) AS concern_id FROM recurring_failures) JOIN actions USING (concern_id)",
  ),
  queryOfAll(
    'shared_pairs',
    'Pairs of concerns of two establishments that are the same failing.',
    'count(*)',
    "shared_issues WHERE verdict = 'recurring'",
  ),
  pairsFrom('low'),
  pairsFrom('high'),
]
