import { evidenceColumns } from './evidence-columns.ts'

/** A view beside the tables: a join that is asked for often. No file is written for it. */
export interface View {
  readonly name: string
  readonly description: string
  readonly sql: string
}

const comparisons = Object.keys(evidenceColumns).filter((name) => name !== 'shared_terms')

/** Every comparison of the pairs of one table: a row for each. */
const evidenceOf = (table: string, kind: string, first: string, second: string): string => `
SELECT '${kind}' AS kind, ${first} AS first_concern_id, ${second} AS second_concern_id, probability, verdict,
  unnest([${comparisons.map((name) => `'${name}'`).join(', ')}]) AS comparison,
  unnest([${comparisons.join(', ')}]) AS value,
  unnest([${comparisons.map((name) => `${name}_weight`).join(', ')}]) AS weight
FROM ${table}`

/** The views of crossplan.duckdb, for whoever asks in SQL. */
export const views: readonly View[] = [
  {
    name: 'concern_overview',
    description: 'Each concern with its plan, place, primary theme, cluster and outcome.',
    sql: `
SELECT c.concern_id, p.establishment, p.inspection_end, c.number, c.priority, c.text,
  t.theme_id, t.label AS theme, t.healthy_prison_area, k.label AS cluster, o.outcome,
  p.source_file, c.line_start, c.line_end
FROM concerns c
JOIN plans p USING (plan_id)
LEFT JOIN concern_themes ct ON ct.concern_id = c.concern_id AND ct.rank = 1
LEFT JOIN themes t ON t.theme_id = ct.theme_id
LEFT JOIN concern_clusters cc ON cc.concern_id = c.concern_id
LEFT JOIN clusters k ON k.cluster_id = cc.cluster_id
LEFT JOIN concern_outcomes o ON o.concern_id = c.concern_id
ORDER BY c.concern_id`,
  },
  {
    name: 'recurrence_overview',
    description:
      'Each pair that is recurring or related, both texts and places side by side, likeliest first.',
    sql: `
SELECT r.establishment, r.probability, r.verdict, r.priority_change, r.shared_terms,
  r.earlier_concern_id, a.text AS earlier_text, pa.source_file AS earlier_file, a.line_start AS earlier_line,
  r.later_concern_id, b.text AS later_text, pb.source_file AS later_file, b.line_start AS later_line
FROM recurrences r
JOIN concerns a ON a.concern_id = r.earlier_concern_id
JOIN plans pa ON pa.plan_id = a.plan_id
JOIN concerns b ON b.concern_id = r.later_concern_id
JOIN plans pb ON pb.plan_id = b.plan_id
WHERE r.verdict <> 'none'
ORDER BY r.probability DESC, r.earlier_concern_id, r.later_concern_id`,
  },
  {
    name: 'promise_overview',
    description:
      'Each action as a promise, with its concern, owners, target, type and what became of the concern.',
    sql: `
SELECT m.action_id, p.establishment, p.inspection_end, a.text AS action, a.owner, a.target, a.target_kind, a.target_month,
  m.reported_complete, m.due_before_next_inspection, m.concern_outcome, m.finding, m.later_concern_ids, c.concern_id, c.text AS concern,
  t.label AS theme, p.source_file, a.line_start, a.line_end, y.action_type
FROM promises m
JOIN actions a USING (action_id)
JOIN concerns c ON c.concern_id = a.concern_id
JOIN plans p USING (plan_id)
LEFT JOIN concern_themes ct ON ct.concern_id = c.concern_id AND ct.rank = 1
LEFT JOIN themes t ON t.theme_id = ct.theme_id
LEFT JOIN action_types y ON y.action_id = m.action_id
ORDER BY c.concern_id, a.position`,
  },
  {
    name: 'repeated_overview',
    description: 'Each action that a later plan promises again, both texts, targets and places side by side.',
    sql: `
SELECT p.establishment, r.verdict, r.score, r.similarity, r.shared_things, r.slipped_months,
  r.earlier_action_id, a.text AS earlier_text, r.earlier_target, q.source_file AS earlier_file, a.line_start AS earlier_line,
  r.later_action_id, b.text AS later_text, r.later_target, p.source_file AS later_file, b.line_start AS later_line
FROM repeated_actions r
JOIN actions a ON a.action_id = r.earlier_action_id
JOIN concerns c ON c.concern_id = a.concern_id
JOIN plans q ON q.plan_id = c.plan_id
JOIN actions b ON b.action_id = r.later_action_id
JOIN concerns d ON d.concern_id = b.concern_id
JOIN plans p ON p.plan_id = d.plan_id
ORDER BY r.score DESC, r.earlier_action_id, r.later_action_id`,
  },
  {
    name: 'cluster_themes',
    description:
      'How many concerns of each cluster have each primary theme: where themes and clusters disagree.',
    sql: `
SELECT cc.cluster_id, ct.theme_id, any_value(k.label) AS cluster, any_value(t.label) AS theme,
  CAST(count(*) AS INTEGER) AS concerns,
  count(*) / any_value(k.size) AS share_of_cluster,
  count(*) / sum(count(*)) OVER (PARTITION BY ct.theme_id) AS share_of_theme
FROM concern_clusters cc
JOIN clusters k USING (cluster_id)
JOIN concern_themes ct ON ct.concern_id = cc.concern_id AND ct.rank = 1
JOIN themes t ON t.theme_id = ct.theme_id
GROUP BY cc.cluster_id, ct.theme_id
ORDER BY cc.cluster_id, concerns DESC, ct.theme_id`,
  },
  {
    name: 'pair_evidence',
    description:
      'Each comparison of each pair in recurrences and shared_issues, with its level and its match weight in bits, the weightiest first.',
    sql: `
SELECT e.kind, e.first_concern_id, e.second_concern_id, e.probability, e.verdict, e.comparison, e.value,
  (SELECT arg_max(l.level, l.from_value) FROM evidence_levels l
    WHERE l.comparison = e.comparison AND l.from_value <= e.value) AS level,
  e.weight
FROM (${evidenceOf('recurrences', 'recurrence', 'earlier_concern_id', 'later_concern_id')}
UNION ALL${evidenceOf('shared_issues', 'shared issue', 'concern_a', 'concern_b')}) e
ORDER BY e.kind, e.first_concern_id, e.second_concern_id, abs(e.weight) DESC, e.comparison`,
  },
  {
    name: 'failure_answers',
    description:
      'How each prison answered a recurring failure: the actions of its concerns side by side, by type of action.',
    sql: `
SELECT f.failure_id, f.label, y.action_type, p.establishment, p.inspection_end, c.concern_id, c.text AS concern,
  a.action_id, a.text AS action, a.owner, a.target, m.finding, p.source_file, a.line_start, a.line_end
FROM recurring_failures f
JOIN failure_concerns k USING (failure_id)
JOIN concerns c ON c.concern_id = k.concern_id
JOIN plans p ON p.plan_id = k.plan_id
LEFT JOIN actions a ON a.concern_id = c.concern_id
LEFT JOIN action_types y ON y.action_id = a.action_id
LEFT JOIN promises m ON m.action_id = a.action_id
ORDER BY f.failure_id, y.action_type, p.establishment, p.inspection_end, c.concern_id, a.position`,
  },
  {
    name: 'chain_overview',
    description:
      'Each chain of concerns with the texts and places of its concerns, inspection by inspection.',
    sql: `
SELECT h.chain_id, p.establishment, h.inspection, p.inspection_end, h.state, h.change, h.priority_change, h.probability,
  h.concern_id, c.number, c.text, p.source_file, c.line_start, c.line_end, h.note
FROM concern_chains h
JOIN plans p USING (plan_id)
LEFT JOIN concerns c ON c.concern_id = h.concern_id
ORDER BY h.chain_id, h.inspection, h.concern_id`,
  },
]
