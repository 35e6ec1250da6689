import { codeSpan } from './code-span.ts'
import { markdownTable } from './markdown-table.ts'
import type { ReportIndex } from './report-index.ts'

const SOURCES: readonly (readonly [section: string, tables: string])[] = [
  ['1 What was read', 'plans, concerns, actions, notices'],
  ['2 Themes', 'themes, concern_themes, clusters, concern_clusters'],
  ['3 Concerns that came back', 'recurrences, concern_chains, concern_outcomes, promises, repeated_actions'],
  ['4 Failures shared by prisons', 'recurring_failures, failure_concerns, shared_issues, action_types'],
  ['5 What was promised', 'promises, promise_rates, repeated_actions'],
  ['7 Notices', 'notices'],
]

/** Where the numbers come from and what they depend on: equal fingerprints mean equal reports. */
export function formatProvenance(index: ReportIndex): string {
  const run = index.tables.runs[0]
  const facts: readonly (readonly [string, string])[] =
    run === undefined
      ? []
      : [
          ['Crossplan', run.crossplan_version],
          ['run', run.run_id],
          ['fingerprint', run.fingerprint],
          ['plans (SHA-256)', run.corpus_sha256],
          ['embedder', run.embedder],
          ['seed', String(run.seed)],
          ['settings', run.settings],
        ]
  return [
    '## 8 Where the numbers come from',
    '',
    'Every number above is counted from these tables, which lie beside this report as `tables/<name>.csv`, as Parquet and in ' +
      '`crossplan.duckdb`. The same plans, settings and version give the same tables and the same report.',
    '',
    markdownTable(
      ['section', 'tables'],
      SOURCES.map(([section, tables]) => [section, tables.split(', ').map(codeSpan).join(', ')]),
    ),
    ...(facts.length === 0
      ? []
      : [
          '',
          markdownTable(
            ['made with', ''],
            facts.map(([name, value]) => [name, codeSpan(value)]),
          ),
        ]),
  ].join('\n')
}
