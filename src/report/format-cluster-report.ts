import type { PassageRow, PassageTables } from '../tables/passage-schema.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import { markdownTable } from './markdown-table.ts'
import { quoteText } from './quote-text.ts'

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
  const { clusters, passage_clusters: members, notices } = tables
  return `${[
    '# Clusters of passages',
    '',
    `${formatCount(members.length, 'passage')} in ${formatCount(clusters.length, 'cluster')}, found by the words that passages share and the company that these keep. ` +
      (isKChosen ? 'The number of clusters was chosen. ' : 'The number of clusters was given. ') +
      'Stability says how often the passages of a cluster stay together when the clustering is repeated (1 is always); below 0.75 a cluster is not to be cited. ' +
      'A cluster is what passages have in common, no finding about what they are about.',
    '',
    markdownTable(
      ['cluster', 'label', 'passages:', 'stability:', ''],
      clusters.map((cluster) => [
        cluster.cluster_id,
        escapeMarkdown(cluster.label),
        formatNumber(cluster.size),
        formatFraction(cluster.stability),
        cluster.is_citable ? '' : 'do not cite',
      ]),
    ),
    ...notices.flatMap(({ message, remedy }) => ['', `${escapeMarkdown(message)} ${escapeMarkdown(remedy)}`]),
    '',
    qualityOf(tables),
    ...clusters.flatMap((cluster, i) => ['', clusterSection(cluster, quoted[i] ?? [], textOf)]),
    '',
    provenanceOf(tables),
  ].join('\n')}\n`
}

function clusterSection(
  cluster: PassageRow<'clusters'>,
  ids: readonly string[],
  textOf: ReadonlyMap<string, string>,
): string {
  return [
    `## ${escapeMarkdown(cluster.label)}`,
    '',
    `${cluster.cluster_id}: ${formatCount(cluster.size, 'passage')}, stability ${formatFraction(cluster.stability)}${cluster.is_citable ? '' : ' (do not cite)'}.` +
      (cluster.keywords === '' ? '' : ` Keywords: ${escapeMarkdown(cluster.keywords)}.`),
    '',
    ...ids.map((id) => `- ${quoteText(textOf.get(id) ?? '', QUOTE_LENGTH)} (${escapeMarkdown(id)})`),
  ].join('\n')
}

function qualityOf({ cluster_quality: quality }: PassageTables): string {
  const overall = (measure: string): string =>
    formatFraction(quality.find((row) => row.measure === measure && row.subject === null)?.value ?? 0)
  const incoherent = quality.filter(({ measure, is_flagged }) => measure === 'coherence' && is_flagged)
  return (
    `The clusters explain ${overall('variance_explained')} of the variance of the vectors, and these keep ${overall('variance_kept')} of that of the words; ` +
    `${overall('label_diversity')} of the words of the labels differ; ` +
    `clusters whose keywords meet in fewer passages than by chance: ${formatNumber(incoherent.length)}.`
  )
}

const provenanceOf = ({ runs }: PassageTables): string =>
  runs
    .map(
      (run) =>
        `Made by Crossplan ${run.crossplan_version}, seed ${run.seed}, vectors by ${run.embedder}; ${run.run_id}, fingerprint ${run.fingerprint}.`,
    )
    .join('')
