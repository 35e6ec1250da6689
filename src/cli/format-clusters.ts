import { CLUSTER_REPORT_FILE, type ClusteredPassages } from '../pipeline/cluster-passages.ts'
import { DATABASE_FILE, TABLES_FOLDER } from '../tables/file-names.ts'
import { countOf, groupDigits } from './count-of.ts'
import type { Output } from './world.ts'

const WIDTH = 100
/** More are in the report. */
const MOST_CLUSTERS = 60

/** What came of clustering passages, for a person: a line for each cluster, largest first. */
export function formatClustersText(
  { tables, rows, passages }: ClusteredPassages,
  out: string,
  { columns = WIDTH }: Pick<Output, 'columns'>,
): string {
  const { clusters } = tables
  const room = Math.max(20, Math.min(columns, WIDTH) - 40)
  const lines = clusters
    .slice(0, MOST_CLUSTERS)
    .map(({ cluster_id, label, size, stability, is_citable }) =>
      [
        cluster_id.padEnd(12),
        groupDigits(size).padStart(8),
        stability.toFixed(2).padStart(10),
        `  ${shorten(label, room)}${is_citable ? '' : ' (do not cite)'}`,
      ].join(''),
    )
  const more = clusters.length - MOST_CLUSTERS
  return `${[
    `Read ${countOf(rows, 'row')}: ${countOf(passages, 'passage')} in ${countOf(clusters.length, 'cluster')}.`,
    '',
    `${'cluster'.padEnd(12)}${'passages'.padStart(8)}${'stability'.padStart(10)}  label`,
    ...lines,
    ...(more > 0 ? [`and ${more} more, see the report`] : []),
    '',
    `Report  ${out}/${CLUSTER_REPORT_FILE}`,
    `Tables  ${out}/${DATABASE_FILE}, ${out}/${TABLES_FOLDER}/ (CSV, Parquet)`,
  ].join('\n')}\n`
}

const shorten = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, room - 1)}…`

/** The same for a program: one object. */
export function formatClustersJson(clustered: ClusteredPassages, out: string): string {
  const { tables, rows, passages, stages } = clustered
  const run = tables.runs[0]
  const overall = tables.cluster_quality.filter(({ subject }) => subject === null)
  return `${JSON.stringify(
    {
      run_id: run?.run_id,
      fingerprint: run?.fingerprint,
      crossplan_version: run?.crossplan_version,
      embedder: run?.embedder,
      seed: run?.seed,
      folder: out,
      report: `${out}/${CLUSTER_REPORT_FILE}`,
      database: `${out}/${DATABASE_FILE}`,
      rows,
      passages,
      clusters: tables.clusters.map(({ keywords, ...cluster }) => ({
        ...cluster,
        keywords: keywords === '' ? [] : keywords.split('; '),
      })),
      quality: Object.fromEntries(overall.map(({ measure, value }) => [measure, value])),
      notices: tables.notices,
      stages,
    },
    null,
    2,
  )}\n`
}
