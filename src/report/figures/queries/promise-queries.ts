import type { NamedQuery } from '../../../tables/named-query.ts'
import { queryOfAll, queryOfEach } from '../query-of.ts'
import { reinspectedSql } from '../reinspected-sql.ts'

const TESTED = reinspectedSql('concern_outcome')

/** What a plan said of an action, set against the next inspection. */
const STANDING = `CASE WHEN reported_complete THEN 'complete' WHEN due_before_next_inspection IS NULL THEN 'undated' WHEN due_before_next_inspection THEN 'due before' ELSE 'due after' END`

const ofStanding = (name: string, what: string, condition: string): NamedQuery => ({
  name: `promises_${name}`,
  description: `Actions of plans whose prison was inspected again${what}, by what the plan said of them; all: together.`,
  sql: `SELECT coalesce(standing, 'all') AS key, count(*) AS value FROM (SELECT ${STANDING} AS standing FROM promises WHERE ${TESTED}${condition}) GROUP BY ROLLUP (standing)`,
})

/** With the year in which their plans were submitted. */
const DATED =
  'promises JOIN actions USING (action_id) JOIN concerns USING (concern_id) JOIN plans USING (plan_id)'
const YEAR = "coalesce(CAST(year(plan_submitted) AS VARCHAR), 'not known')"

const ofYear = (name: string, what: string, condition: string): NamedQuery =>
  queryOfEach(
    `year_${name}`,
    `${what}, by the year in which their plan was submitted.`,
    YEAR,
    'count(*)',
    condition === '' ? DATED : `${DATED} WHERE ${condition}`,
  )

/** What was promised, and what became of the concerns. */
export const promiseQueries: readonly NamedQuery[] = [
  ofStanding('tested', '', ''),
  ofStanding('recurring', ', their concern raised again', " AND concern_outcome = 'recurring'"),
  ofStanding('related', ', a related concern raised', " AND concern_outcome = 'related'"),
  ofStanding(
    'not_raised_again',
    ', their concern not raised again',
    " AND concern_outcome = 'not raised again'",
  ),
  queryOfAll(
    'promises_untested',
    'Actions whose concern no later inspection of the corpus puts to the test.',
    'count(*)',
    `promises WHERE NOT coalesce(${TESTED}, false)`,
  ),
  queryOfAll(
    'promised_again',
    'Actions of an earlier plan that a later plan in substance promises again.',
    'count(DISTINCT earlier_action_id)',
    "repeated_actions WHERE verdict = 'same'",
  ),
  ofYear('promises', 'Actions', ''),
  ofYear('complete', 'Actions said to be complete', 'reported_complete'),
  ofYear('tested', 'Actions whose prison was inspected again', TESTED),
  ofYear(
    'recurring',
    'Actions whose concern the next inspection raised again',
    "concern_outcome = 'recurring'",
  ),
  ofYear(
    'complete_tested',
    'Actions said to be complete whose prison was inspected again',
    `reported_complete AND ${TESTED}`,
  ),
  ofYear(
    'complete_recurring',
    'Actions said to be complete whose concern the next inspection raised again',
    "reported_complete AND concern_outcome = 'recurring'",
  ),
]
