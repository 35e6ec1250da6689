import type { Column } from '../../tables/column.ts'
import type { TableName, schema } from '../../tables/schema.ts'

/**
 * What a column of text holds, and so what is done to it:
 *
 * - `source`: words of a plan. Masked, and searched for likely names and numbers of persons
 * - `copy`: sentences that repeat or quote words of plans, and what analysts wrote. Masked
 * - `words`: single words and phrases taken from plans, in a list or label. Words that the masked texts no longer hold are masked
 * - `told`: names of places and files. Not masked, since they are known by them; what is on the list is told
 * - `fixed`: ids and words of the program
 */
export type TextUse = 'source' | 'copy' | 'words' | 'told' | 'fixed'

type Columns<N extends TableName> = (typeof schema)[N]['columns']
type TextColumn<N extends TableName> = {
  [C in keyof Columns<N>]: Columns<N>[C] extends Column<'VARCHAR'> ? C : never
}[keyof Columns<N>]

/** Every column of text of every table: a column that is added has to say here what it holds. */
export const textColumns: { readonly [N in TableName]: { readonly [C in TextColumn<N>]: TextUse } } = {
  plans: {
    plan_id: 'fixed',
    kind: 'fixed',
    establishment: 'told',
    title: 'source',
    establishment_slug: 'told',
    source_file: 'told',
    source_sha256: 'fixed',
  },
  concerns: {
    concern_id: 'fixed',
    plan_id: 'fixed',
    number: 'fixed',
    priority: 'fixed',
    kind: 'fixed',
    response: 'fixed',
    text: 'source',
  },
  actions: {
    action_id: 'fixed',
    concern_id: 'fixed',
    text: 'source',
    owner: 'source',
    target: 'source',
    target_kind: 'fixed',
  },
  action_owners: { action_id: 'fixed', owner: 'copy', owner_kind: 'fixed' },
  action_types: { action_id: 'fixed', action_type: 'fixed', words: 'words' },
  notices: {
    plan_id: 'fixed',
    source_file: 'told',
    code: 'fixed',
    level: 'fixed',
    message: 'copy',
    remedy: 'copy',
  },
  themes: {
    theme_id: 'fixed',
    label: 'copy',
    healthy_prison_area: 'fixed',
    definition: 'copy',
    status: 'fixed',
    successors: 'fixed',
    note: 'copy',
  },
  theme_edits: {
    date: 'fixed',
    made_by: 'copy',
    operation: 'fixed',
    subject: 'fixed',
    target: 'fixed',
    detail: 'copy',
    reason: 'copy',
    status: 'fixed',
    why_not: 'copy',
  },
  concern_themes: {
    concern_id: 'fixed',
    theme_id: 'fixed',
    assigned_by: 'fixed',
    fit: 'fixed',
    words: 'words',
  },
  clusters: {
    cluster_id: 'fixed',
    label: 'words',
    keywords: 'words',
    group_id: 'fixed',
    representative_concern_id: 'fixed',
    description: 'copy',
    description_concern_id: 'fixed',
  },
  cluster_groups: { group_id: 'fixed', label: 'words' },
  action_alignment: { action_id: 'fixed', theme_id: 'fixed' },
  theme_quality: { measure: 'fixed', subject: 'fixed', other: 'fixed' },
  concern_clusters: { concern_id: 'fixed', cluster_id: 'fixed' },
  recurrences: {
    earlier_concern_id: 'fixed',
    later_concern_id: 'fixed',
    establishment: 'fixed',
    verdict: 'fixed',
    decided_by: 'fixed',
    shared_terms: 'words',
    priority_change: 'fixed',
  },
  shared_issues: {
    concern_a: 'fixed',
    concern_b: 'fixed',
    verdict: 'fixed',
    decided_by: 'fixed',
    shared_terms: 'words',
  },
  evidence_levels: { comparison: 'fixed', level: 'fixed' },
  recurring_failures: {
    failure_id: 'fixed',
    label: 'words',
    theme_id: 'fixed',
    establishments: 'fixed',
    concerns: 'fixed',
    years: 'fixed',
    representative_concern_id: 'fixed',
    quote: 'copy',
    establishments_without: 'fixed',
  },
  failure_concerns: {
    failure_id: 'fixed',
    concern_id: 'fixed',
    plan_id: 'fixed',
    establishment: 'fixed',
  },
  concern_outcomes: { concern_id: 'fixed', outcome: 'fixed', raised_before: 'fixed', note: 'fixed' },
  concern_chains: {
    chain_id: 'fixed',
    establishment: 'fixed',
    plan_id: 'fixed',
    concern_id: 'fixed',
    state: 'fixed',
    takes_up: 'fixed',
    change: 'fixed',
    priority_change: 'fixed',
    note: 'fixed',
  },
  promises: {
    action_id: 'fixed',
    target: 'copy',
    concern_outcome: 'fixed',
    later_concern_ids: 'fixed',
    finding: 'copy',
  },
  promise_rates: { by: 'fixed', group_id: 'fixed', measure: 'fixed', note: 'fixed' },
  repeated_actions: {
    earlier_action_id: 'fixed',
    later_action_id: 'fixed',
    verdict: 'fixed',
    shared_things: 'words',
    earlier_target: 'copy',
    later_target: 'copy',
  },
  runs: {
    run_id: 'fixed',
    crossplan_version: 'fixed',
    embedder: 'fixed',
    corpus_sha256: 'fixed',
    fingerprint: 'fixed',
    settings: 'fixed',
  },
  thresholds: {
    pair_kind: 'fixed',
    verdict: 'fixed',
  },
  figures: {
    name: 'fixed',
    key: 'fixed',
    description: 'fixed',
    sql: 'fixed',
  },
}
