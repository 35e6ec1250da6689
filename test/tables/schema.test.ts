import { describe, expect, it } from 'vitest'
import { schema, tableNames, type TableDefinition } from '../../src/tables/schema.ts'

/** Tables and columns that readers of the results rely on; more may come, none may go. */
const contract: Readonly<Record<string, string>> = {
  plans:
    'plan_id establishment inspection_start inspection_end report_published plan_submitted source_file source_sha256',
  concerns: 'concern_id plan_id number priority kind response text is_fragment line_start line_end',
  actions: 'action_id concern_id position text owner target target_kind target_month line_start line_end',
  action_owners: 'action_id owner owner_kind',
  action_types: 'action_id action_type share words',
  action_alignment: 'action_id theme_id likeness alignment answers_other_theme',
  notices: 'plan_id code level line message remedy',
  themes: 'theme_id label healthy_prison_area definition',
  concern_themes: 'concern_id theme_id rank score assigned_by likeness fit words',
  clusters:
    'cluster_id label keywords size stability representative_concern_id description description_concern_id',
  concern_clusters: 'concern_id cluster_id similarity is_loose',
  recurrences:
    'earlier_concern_id later_concern_id establishment probability verdict decided_by priority_change prior_weight scope scope_weight',
  shared_issues: 'concern_a concern_b probability verdict decided_by prior_weight theme theme_weight',
  evidence_levels: 'comparison level from_value full_weight',
  thresholds: 'pair_kind verdict probability low high',
  recurring_failures: 'failure_id label theme_id establishments concerns',
  failure_concerns: 'failure_id concern_id plan_id establishment year',
  concern_outcomes: 'concern_id outcome',
  concern_chains: 'chain_id establishment plan_id concern_id state change priority_change note',
  promises: 'action_id target reported_complete due_before_next_inspection concern_outcome',
  promise_rates: 'by group_id measure numerator denominator rate low high is_small',
  repeated_actions: 'earlier_action_id later_action_id similarity earlier_target later_target slipped_months',
  runs: 'run_id crossplan_version embedder seed corpus_sha256 fingerprint settings',
  figures: 'name key value description sql',
}

describe('schema', () => {
  it.each(Object.entries(contract))('has the table %s with its columns', (name, columns) => {
    const definition = (schema as Readonly<Record<string, TableDefinition>>)[name]
    expect(Object.keys(definition?.columns ?? {})).toEqual(expect.arrayContaining(columns.split(' ')))
  })

  it.each(tableNames)('describes %s, its columns and a key among them', (name) => {
    const { description, columns, key }: TableDefinition = schema[name]
    for (const text of [description, ...Object.values(columns).map((column) => column.description)])
      expect(text).toMatch(/\S+ \S+|^[a-z]+$/)
    expect(key.length).toBeGreaterThan(0)
    expect(Object.keys(columns)).toEqual(expect.arrayContaining([...key]))
  })

  it('names tables and columns in snake case', () => {
    const names = tableNames.flatMap((name) => [name, ...Object.keys(schema[name].columns)])
    expect(names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([])
  })
})
