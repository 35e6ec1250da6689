import type { TableName } from '../../tables/schema.ts'
import type { Block, Grid, Section } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data, joined, link } from '../document/inline-nodes.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportContext } from '../report-context.ts'
import type { ReportSection } from '../../domain/report-setup.ts'

/** The tables of the run that each section is made from. */
export const SOURCES: Readonly<Record<ReportSection, readonly TableName[]>> = {
  findings: ['figures', 'recurrences', 'recurring_failures', 'themes'],
  read: ['plans', 'concerns', 'actions', 'notices', 'figures'],
  themes: [
    'themes',
    'concern_themes',
    'concerns',
    'plans',
    'clusters',
    'cluster_groups',
    'concern_clusters',
    'actions',
    'action_alignment',
    'theme_quality',
    'figures',
  ],
  recurrence: [
    'recurrences',
    'concern_chains',
    'concern_outcomes',
    'concerns',
    'concern_themes',
    'themes',
    'plans',
    'actions',
    'promises',
    'repeated_actions',
    'figures',
  ],
  failures: [
    'recurring_failures',
    'failure_concerns',
    'shared_issues',
    'concerns',
    'plans',
    'actions',
    'action_types',
    'figures',
  ],
  promises: [
    'promises',
    'promise_rates',
    'repeated_actions',
    'actions',
    'concerns',
    'plans',
    'themes',
    'figures',
  ],
  owners: ['action_owners', 'actions', 'promises', 'figures'],
  method: ['thresholds', 'figures'],
  notices: ['notices', 'figures'],
  sources: ['runs'],
}

/**
 * Where the numbers come from and what they depend on: equal fingerprints mean equal reports.
 *
 * @param sections those before it
 * @param tables the report tables
 */
export function sourcesSection(
  context: ReportContext,
  sections: readonly Section[],
  tables: readonly ReportTable[],
): Section {
  return {
    id: 'sources',
    title: context.title('sources', 'Where the numbers come from'),
    blocks: [
      {
        kind: 'paragraph',
        content: [
          'Every number above is counted from these tables of the run. They are in the folder of its results: in ',
          code('crossplan.duckdb'),
          ', and as CSV and Parquet in ',
          code('tables/'),
          '. The same plans, settings and version give the same tables and the same report.',
        ],
      },
      {
        kind: 'grid',
        caption: 'Tables of the run that each section is made from',
        columns: [{ label: 'section', isRowHead: true }, { label: 'tables' }],
        rows: sections.map(({ id, title }) => ({
          // Sections have the ids of the list.
          cells: [link(id, title), joined(SOURCES[id as ReportSection].map(code), ', ')],
        })),
        sources: [],
      },
      ...reportTableBlocks(tables),
      ...runBlocks(context),
    ],
  }
}

/** The tables for readers, and the tables of the run that they are made from. */
function reportTableBlocks(tables: readonly ReportTable[]): readonly Block[] {
  if (tables.length === 0) return []
  const grid: Grid = {
    kind: 'grid',
    caption: 'Tables for readers, each also a CSV file and a sheet of the workbook',
    columns: [
      { label: 'table', isRowHead: true },
      { label: 'a row' },
      { label: 'made from' },
      { label: 'file' },
    ],
    rows: tables.map(({ id, title, description, sources }) => ({
      cells: [
        link(`table:${id}`, data(title)),
        data(description),
        joined(sources.map(code), ', '),
        code(`report-tables/${id}.csv`),
      ],
    })),
    sources: [],
  }
  return [grid]
}

function runBlocks({ index }: ReportContext): readonly Block[] {
  const run = index.tables.runs[0]
  if (run === undefined) return []
  const facts: readonly (readonly [Inline, string])[] = [
    ['Crossplan', run.crossplan_version],
    ['run', run.run_id],
    ['fingerprint', run.fingerprint],
    ['plans (SHA-256)', run.corpus_sha256],
    ['embedder', run.embedder],
    ['seed', String(run.seed)],
    ['settings', run.settings],
  ]
  return [
    {
      kind: 'grid',
      caption: 'What the run was made with',
      columns: [{ label: 'made with', isRowHead: true }, { label: 'value' }],
      rows: facts.map(([name, value]) => ({ cells: [name, code(value)] })),
      sources: ['runs'],
    },
  ]
}
