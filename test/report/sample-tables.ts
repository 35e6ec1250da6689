import { tableNames, type Row, type Tables } from '../../src/tables/schema.ts'

/** Tables with the given rows, and no rows in the others. */
export function tablesWith(rows: Partial<Tables>): Tables {
  const none = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables
  return { ...none, ...rows }
}

export const plan = (id: string, more: Partial<Row<'plans'>> = {}): Row<'plans'> => ({
  plan_id: id,
  kind: 'inspection',
  establishment: 'HMP Alpha',
  title: null,
  establishment_slug: 'alpha',
  inspection_start: '2022-10-03',
  inspection_end: '2022-10-14',
  report_published: '2023-01-23',
  plan_submitted: '2023-02-13',
  source_file: `${id}.txt`,
  source_sha256: '00',
  ...more,
})

export const concern = (id: string, text: string, more: Partial<Row<'concerns'>> = {}): Row<'concerns'> => ({
  concern_id: id,
  plan_id: id.replace(/#.*/, ''),
  number: id.replace(/.*#/, ''),
  priority: 'key',
  kind: 'concern',
  response: null,
  text,
  is_fragment: false,
  line_start: 20,
  line_end: 22,
  is_corrected: false,
  ...more,
})

export const action = (id: string, text: string, more: Partial<Row<'actions'>> = {}): Row<'actions'> => ({
  action_id: id,
  concern_id: id.replace(/\/.*/, ''),
  position: Number(id.replace(/.*\//, '')),
  text,
  owner: 'Governor',
  target: 'May 2023',
  target_kind: 'month',
  target_month: '2023-05-01',
  line_start: 21,
  line_end: 21,
  is_corrected: false,
  ...more,
})

export const theme = (id: string, label: string, area = 'Respect'): Row<'themes'> => ({
  theme_id: id,
  label,
  healthy_prison_area: area,
  definition: label,
  status: 'active',
  successors: null,
  note: null,
})

export const primary = (concernId: string, themeId: string, score = 0.8): Row<'concern_themes'> => ({
  concern_id: concernId,
  theme_id: themeId,
  rank: 1,
  score,
  assigned_by: 'model',
  likeness: score / 2,
  fit: 'good',
  words: null,
})

const evidence = {
  lexical: 0.1,
  lsa: 0.1,
  concepts: 0.1,
  context: 0.1,
  actions: 0.1,
  concern_to_actions: 0.1,
  theme: 0.1,
  rare_terms: 0.1,
  scope: 0,
  stock_phrases: 0,
  shared_terms: null,
}

const weights = {
  prior_weight: -3,
  lexical_weight: 0.1,
  lsa_weight: 0.1,
  concepts_weight: 0.1,
  context_weight: 0.1,
  actions_weight: 0.1,
  concern_to_actions_weight: 0.1,
  theme_weight: 0.1,
  rare_terms_weight: 0.1,
  scope_weight: 0,
  stock_phrases_weight: 0,
}

export const recurrence = (
  earlier: string,
  later: string,
  more: Partial<Row<'recurrences'>> = {},
): Row<'recurrences'> => ({
  earlier_concern_id: earlier,
  later_concern_id: later,
  establishment: 'HMP Alpha',
  consecutive: true,
  probability: 0.1,
  verdict: 'none',
  decided_by: 'model',
  ...evidence,
  ...weights,
  priority_change: 'unchanged',
  crosses_2022_break: false,
  ...more,
})

export const sharedIssue = (
  a: string,
  b: string,
  more: Partial<Row<'shared_issues'>> = {},
): Row<'shared_issues'> => ({
  concern_a: a,
  concern_b: b,
  probability: 0.1,
  verdict: 'none',
  decided_by: 'model',
  ...evidence,
  ...weights,
  crosses_2022_break: false,
  ...more,
})

export const outcome = (id: string, of: string, before: string | null = null): Row<'concern_outcomes'> => ({
  concern_id: id,
  outcome: of,
  raised_before: before,
  crosses_2022_break: false,
  note: null,
})

export const promise = (
  id: string,
  concernOutcome: string,
  due: boolean | null,
  complete = false,
): Row<'promises'> => ({
  action_id: id,
  target: null,
  reported_complete: complete,
  next_inspection: null,
  due_before_next_inspection: due,
  concern_outcome: concernOutcome,
  later_concern_ids: null,
  finding: `${complete ? 'said complete' : 'due May 2023'}, ${concernOutcome}`,
})

const link = (
  chain: string,
  inspection: number,
  concernId: string | null,
  state: string,
  more: Partial<Row<'concern_chains'>> = {},
): Row<'concern_chains'> => ({
  chain_id: `chain:${chain}`,
  establishment: 'alpha',
  inspection,
  plan_id: inspection === 1 ? 'alpha-2022' : 'alpha-2025',
  concern_id: concernId,
  state,
  takes_up: null,
  probability: null,
  change: null,
  priority_change: null,
  note: null,
  ...more,
})

const rate = (
  by: string,
  group: string,
  measure: string,
  numerator: number,
  denominator: number,
  isSmall = true,
): Row<'promise_rates'> => ({
  by,
  group_id: group,
  measure,
  numerator,
  denominator,
  rate: numerator / denominator,
  low: 0.208,
  high: 0.939,
  concerns: 2,
  establishments: 1,
  is_small: isSmall,
  note: null,
})

/** Two inspections of Alpha, one of Bravo: a concern that came back, one that did not, one that both prisons have. */
export const sampleTables: Tables = tablesWith({
  plans: [
    plan('alpha-2022'),
    plan('alpha-2025', {
      inspection_start: '2025-12-01',
      inspection_end: '2025-12-11',
      report_published: '2026-03-23',
      plan_submitted: '2026-04-17',
    }),
    plan('bravo-2024', {
      establishment: 'HMP/YOI Bravo',
      establishment_slug: 'bravo',
      inspection_start: '2024-11-19',
      inspection_end: '2024-12-05',
      report_published: null,
    }),
  ],
  concerns: [
    concern('alpha-2022#1.1', 'Interpreters were seldom used.', { priority: 'priority' }),
    concern('alpha-2022#1.2', 'Many showers were in a poor state.', { line_start: 30, line_end: 33 }),
    concern('alpha-2022#1.10', 'The library was closed.', { line_start: 40, line_end: 40 }),
    concern('alpha-2025#2', 'Interpreting was not used when it was needed.', {
      line_start: 18,
      line_end: 24,
    }),
    concern('alpha-2025#3', 'Prisoners waited too long for a dentist.', { line_start: 25, line_end: 25 }),
    concern('bravo-2024#4', 'Showers leaked & mould grew <everywhere>.', { is_fragment: true }),
  ],
  actions: [
    action('alpha-2022#1.1/1', 'Every wing will have a telephone for interpreting.', {
      target: 'Complete',
      target_kind: 'complete',
      target_month: null,
    }),
    action('alpha-2022#1.1/2', 'Staff will be reminded to use interpreters.'),
    action('alpha-2022#1.2/1', 'The showers will be replaced.', {
      owner: 'MOJ Estates',
      target: 'December 2025',
      target_month: '2025-12-01',
    }),
    action('alpha-2025#2/1', 'Staff will be reminded of interpreting.', {
      target: 'May 2026',
      target_month: '2026-05-01',
    }),
    action('bravo-2024#4/1', 'A bid for showers will be made.', {
      owner: null,
      target: null,
      target_kind: 'unknown',
      target_month: null,
    }),
  ],
  notices: [
    {
      plan_id: 'bravo-2024',
      source_file: 'bravo-2024.txt',
      code: 'P012',
      level: 'warning',
      line: 20,
      message: 'bravo-2024.txt:20: "mould grew <everywhere>." has lost its beginning.',
      remedy: 'Add the missing page.',
    },
    {
      plan_id: null,
      source_file: 'notes|old.txt',
      code: 'P001',
      level: 'fatal',
      line: null,
      message: 'no action plan found.',
      remedy: 'Remove it from the corpus.',
    },
  ],
  themes: [
    theme('food', 'Food'),
    theme('living', 'Living conditions'),
    theme('language', 'Language support'),
    theme('health', 'Health care'),
    theme('library', 'Library and reading', 'Purposeful activity'),
  ],
  concern_themes: [
    primary('alpha-2022#1.1', 'language'),
    primary('alpha-2022#1.2', 'living', 0.9),
    primary('alpha-2022#1.10', 'library'),
    primary('alpha-2025#2', 'language'),
    primary('alpha-2025#3', 'health'),
    primary('bravo-2024#4', 'living'),
    { ...primary('alpha-2025#3', 'language', 0.2), rank: 2, fit: null },
  ],
  clusters: [
    {
      cluster_id: 'cluster-01',
      label: 'showers',
      keywords: 'showers; poor state',
      size: 2,
      stability: 0.999,
      is_citable: true,
      text_support: 1,
      group_id: 'group-01',
      representative_concern_id: 'alpha-2022#1.2',
      description: 'Many showers were in a poor state.',
      description_concern_id: 'alpha-2022#1.2',
    },
  ],
  cluster_groups: [{ group_id: 'group-01', label: 'showers', clusters: 1, concerns: 2 }],
  concern_clusters: [
    {
      concern_id: 'alpha-2022#1.2',
      cluster_id: 'cluster-01',
      similarity: 0.7,
      text_group: 1,
      is_loose: false,
    },
    { concern_id: 'bravo-2024#4', cluster_id: 'cluster-01', similarity: 0.7, text_group: 1, is_loose: false },
  ],
  recurrences: [
    recurrence('alpha-2022#1.1', 'alpha-2025#2', {
      probability: 0.998,
      verdict: 'recurring',
      lexical: 0.5,
      concepts: 0.7,
      theme: 0.9,
      shared_terms: 'interpreting; used',
      priority_change: 'eased',
    }),
    recurrence('alpha-2022#1.10', 'alpha-2025#3', {
      probability: 0.4,
      verdict: 'related',
      lexical: 0.2,
      consecutive: true,
    }),
    recurrence('alpha-2022#1.2', 'alpha-2025#3'),
  ],
  shared_issues: [
    sharedIssue('alpha-2022#1.2', 'bravo-2024#4', {
      probability: 0.93,
      verdict: 'recurring',
      lexical: 0.6,
      rare_terms: 0.8,
      shared_terms: 'showers',
    }),
    sharedIssue('alpha-2025#3', 'bravo-2024#4'),
  ],
  evidence_levels: [],
  thresholds: [
    { pair_kind: 'recurrence', verdict: 'recurring', probability: 0.65, low: 0.55, high: 0.75 },
    { pair_kind: 'shared issue', verdict: 'recurring', probability: 0.5, low: 0.4, high: 0.6 },
  ],
  recurring_failures: [
    {
      failure_id: 'failure-01',
      label: 'Showers',
      theme_id: 'living',
      establishments: 'alpha; bravo',
      concerns: 'alpha-2022#1.2; bravo-2024#4',
      establishment_count: 2,
      concern_count: 2,
      years: '2022; 2024',
      density: 0.7,
      representative_concern_id: 'bravo-2024#4',
      quote: 'Showers were broken.',
      establishments_without: null,
    },
  ],
  concern_chains: [
    link('alpha-2022#1.1', 1, 'alpha-2022#1.1', 'raised'),
    link('alpha-2022#1.1', 2, 'alpha-2025#2', 'raised again', {
      takes_up: 'alpha-2022#1.1',
      probability: 0.99,
      change: 'reworded',
      priority_change: 'eased',
    }),
  ],
  promise_rates: [
    rate('all', 'all', 'tested, concern raised again', 2, 3, false),
    rate('all', 'all', 'tested, promised again', 1, 3, false),
    rate('all', 'all', 'said complete', 1, 5),
    rate('establishment', 'alpha', 'tested, concern raised again', 2, 3),
    rate('theme', 'language', 'tested, concern raised again', 2, 2),
    rate('action type', 'inform', 'tested, concern raised again', 1, 1),
  ],
  action_types: [
    { action_id: 'alpha-2022#1.2/1', action_type: 'build', share: 1, words: null },
    { action_id: 'bravo-2024#4/1', action_type: 'buy', share: 1, words: null },
  ],
  concern_outcomes: [
    outcome('alpha-2022#1.1', 'recurring'),
    outcome('alpha-2022#1.10', 'related'),
    outcome('alpha-2022#1.2', 'not raised again'),
    outcome('alpha-2025#2', 'not yet re-inspected', 'recurring'),
    outcome('alpha-2025#3', 'new', 'none'),
    outcome('bravo-2024#4', 'not yet re-inspected'),
  ],
  promises: [
    promise('alpha-2022#1.1/1', 'recurring', true, true),
    promise('alpha-2022#1.1/2', 'recurring', true),
    promise('alpha-2022#1.2/1', 'not raised again', false),
    promise('alpha-2025#2/1', 'not yet re-inspected', null),
    promise('bravo-2024#4/1', 'not yet re-inspected', null),
  ],
  repeated_actions: [
    {
      earlier_action_id: 'alpha-2022#1.1/2',
      later_action_id: 'alpha-2025#2/1',
      verdict: 'same',
      score: 0.9,
      similarity: 0.8,
      shared_things: null,
      earlier_target: 'May 2023',
      later_target: 'May 2026',
      slipped_months: 36,
    },
  ],
  runs: [
    {
      run_id: 'run-0123',
      crossplan_version: '0.1.0',
      embedder: 'offline-1',
      seed: 1,
      corpus_sha256: 'aa',
      fingerprint: 'bb',
      settings: '{"seed":1}',
    },
  ],
})
