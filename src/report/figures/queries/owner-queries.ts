import type { NamedQuery } from '../../../tables/named-query.ts'
import { queryOfEach } from '../query-of.ts'
import { reinspectedSql } from '../reinspected-sql.ts'

const TESTED = reinspectedSql('concern_outcome')

/** One of several owners counts for each kind of owner; `none` where the plan names nobody, `all` for each action once. */
const OWNED = `(SELECT DISTINCT action_id, owner_kind AS kind FROM action_owners UNION ALL SELECT action_id, 'none' FROM actions WHERE action_id NOT IN (SELECT action_id FROM action_owners) UNION ALL SELECT action_id, 'all' FROM actions) o JOIN actions a USING (action_id) LEFT JOIN promises p USING (action_id)`

const ofOwners = (name: string, what: string, condition: string): NamedQuery =>
  queryOfEach(
    `owner_${name}`,
    `${what}, by kind of owner; none: without one, all: each action once.`,
    'kind',
    'count(*)',
    `${OWNED} WHERE ${condition}`,
  )

const ofTargets = (name: string, what: string, condition: string): NamedQuery => ({
  name: `target_${name}`,
  description: `${what}, by kind of target; all: together.`,
  sql: `SELECT coalesce(target_kind, 'all') AS key, count(*) AS value FROM (SELECT target_kind FROM actions LEFT JOIN promises USING (action_id) WHERE ${condition}) GROUP BY ROLLUP (target_kind)`,
})

const ofMonths = (name: string, what: string, condition: string): NamedQuery =>
  queryOfEach(
    `month_${name}`,
    `${what}, by target month (its first day).`,
    "strftime(target_month, '%Y-%m-%d')",
    'count(*)',
    `actions LEFT JOIN promises USING (action_id) WHERE target_month IS NOT NULL${condition === '' ? '' : ` AND ${condition}`}`,
  )

const DUE = `due_before_next_inspection AND ${TESTED}`
const PASSED = `target_month IS NOT NULL AND ${DUE}`

/** Who answers for actions, and by when. */
export const ownerQueries: readonly NamedQuery[] = [
  ofOwners('actions', 'Actions', 'true'),
  ofOwners('tested', 'Actions whose prison was inspected again', TESTED),
  ofOwners('due', 'Actions that fell due before the next inspection, or were said to be complete', DUE),
  ofOwners(
    'recurring',
    'Actions whose concern the next inspection raised again',
    "concern_outcome = 'recurring'",
  ),
  ofTargets('actions', 'Actions', 'true'),
  ofTargets('tested', 'Actions whose prison was inspected again', TESTED),
  ofTargets('passed', 'Actions whose target month was over when the next inspection began', PASSED),
  ofTargets(
    'recurring',
    'Actions whose concern the next inspection raised again',
    "concern_outcome = 'recurring'",
  ),
  ofTargets(
    'passed_recurring',
    'Actions whose target month was over when the next inspection began, and whose concern it raised again',
    `${PASSED} AND concern_outcome = 'recurring'`,
  ),
  ofMonths('actions', 'Actions', ''),
  ofMonths('tested', 'Actions whose prison was inspected again', TESTED),
  ofMonths('passed', 'Actions whose target month was over when the next inspection began', DUE),
  ofMonths(
    'passed_recurring',
    'Actions whose target month was over when the next inspection began, and whose concern it raised again',
    `${DUE} AND concern_outcome = 'recurring'`,
  ),
]
