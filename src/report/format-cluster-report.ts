import type { PassageRow, PassageTables } from '../tables/passage-schema.ts'
import type { Block, Grid, Section } from './document/block.ts'
import type { Inline } from './document/inline.ts'
import { data } from './document/inline-nodes.ts'
import { quoteOf } from './document/quote-of.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import { formatMarkdown } from './markdown/format-markdown.ts'

export interface ClusterReportInput {
  readonly tables: PassageTables
  /** The ids of the passages to quote, cluster by cluster as in the table, the nearest to the middle first. */
  readonly quoted: readonly (readonly string[])[]
  readonly textOf: ReadonlyMap<string, string>
  /** Whether the number of clusters was chosen, not told. */
  readonly isKChosen: boolean
}

const QUOTE_LENGTH = 300

/** A short report on clustered passages, in Markdown: all clusters in a table, then each with its keywords and quotes. */
export function formatClusterReport({ tables, quoted, textOf, isKChosen }: ClusterReportInput): string {
  const { clusters, passage_clusters: members, notices, runs } = tables
  const sections: readonly Section[] = [
    {
      id: 'clusters',
      title: 'All clusters',
      blocks: [
        clusterGrid(clusters),
        ...notices.map(({ message, remedy }) => paragraph([data(message), ' ', data(remedy)])),
        paragraph(qualityOf(tables)),
      ],
    },
    ...clusters.map((cluster, i) => clusterSection(cluster, quoted[i] ?? [], textOf)),
    {
      id: 'made',
      title: 'How it was made',
      blocks: runs.map((run) => paragraph(provenanceOf(run))),
    },
  ]
  return formatMarkdown({
    title: 'Clusters of passages',
    subtitle: [
      data(formatCount(members.length, 'passage')),
      ' in ',
      data(formatCount(clusters.length, 'cluster')),
      ', found by the words that passages share and the company that these keep. ',
      isKChosen ? 'The number of clusters was chosen. ' : 'The number of clusters was given. ',
      'Stability says how often the passages of a cluster stay together when the clustering is repeated (1 is always); below 0.75 a cluster is not to be cited. ' +
        'A cluster is what passages have in common, no finding about what they are about.',
    ],
    introduction: [],
    sections,
    tables: [],
    filters: { prisons: [], themes: [], years: [] },
    fingerprint: runs[0]?.fingerprint ?? '',
  })
}

const paragraph = (content: Inline): Block => ({ kind: 'paragraph', content })

const clusterGrid = (clusters: readonly PassageRow<'clusters'>[]): Grid => ({
  kind: 'grid',
  caption: 'Clusters by size',
  columns: [
    { label: 'cluster', isRowHead: true },
    { label: 'label' },
    { label: 'passages', isNumeric: true },
    { label: 'stability', isNumeric: true },
    { label: '' },
  ],
  rows: clusters.map((cluster) => ({
    cells: [
      data(cluster.cluster_id),
      data(cluster.label),
      data(formatNumber(cluster.size)),
      data(formatFraction(cluster.stability)),
      cluster.is_citable ? '' : 'do not cite',
    ],
  })),
  sources: ['clusters'],
})

function clusterSection(
  cluster: PassageRow<'clusters'>,
  ids: readonly string[],
  textOf: ReadonlyMap<string, string>,
): Section {
  return {
    id: cluster.cluster_id,
    title: data(cluster.label),
    blocks: [
      paragraph([
        data(cluster.cluster_id),
        ': ',
        data(formatCount(cluster.size, 'passage')),
        ', stability ',
        data(formatFraction(cluster.stability)),
        cluster.is_citable ? '' : ' (do not cite)',
        '.',
        cluster.keywords === '' ? '' : [' Keywords: ', data(cluster.keywords), '.'],
      ]),
      {
        kind: 'list',
        items: ids.map((id) => ({
          content: [quoteOf(textOf.get(id) ?? '', QUOTE_LENGTH), ' (', data(id), ')'],
        })),
      },
    ],
  }
}

function qualityOf({ cluster_quality: quality }: PassageTables): Inline {
  const overall = (measure: string): Inline =>
    data(formatFraction(quality.find((row) => row.measure === measure && row.subject === null)?.value ?? 0))
  const incoherent = quality.filter(({ measure, is_flagged }) => measure === 'coherence' && is_flagged)
  return [
    'The clusters explain ',
    overall('variance_explained'),
    ' of the variance of the vectors, and these keep ',
    overall('variance_kept'),
    ' of that of the words; ',
    overall('label_diversity'),
    ' of the words of the labels differ; clusters whose keywords meet in fewer passages than by chance: ',
    data(formatNumber(incoherent.length)),
    '.',
  ]
}

const provenanceOf = (run: PassageRow<'runs'>): Inline => [
  'Made by Crossplan ',
  data(run.crossplan_version),
  ', seed ',
  data(String(run.seed)),
  ', vectors by ',
  data(run.embedder),
  '; ',
  data(run.run_id),
  ', fingerprint ',
  data(run.fingerprint),
  '.',
]
