import type { PassageNotice } from '../domain/faults/passages.ts'
import type { PassageTables } from '../tables/passage-schema.ts'
import type { PassageGroups } from '../themes/group-passages.ts'
import { keywordCoherence } from '../themes/keyword-coherence.ts'
import { labelDiversity } from '../themes/label-diversity.ts'
import { FLAGGED } from '../themes/measure-quality.ts'
import { leastSimilarity } from '../themes/least-similarity.ts'
import type { GroupName } from '../themes/name-groups.ts'
import type { PassageVectors } from '../vectors/passage-vectors.ts'
import type { RunFingerprint } from './fingerprint-run.ts'
import { CITABLE } from './rows/clusters-table.ts'
import { listCell } from './rows/list-cell.ts'
import { runsTable } from './rows/runs-table.ts'

/** What came of clustering passages. */
export interface PassageResults {
  /** ids[i] belongs to row i. */
  readonly ids: readonly string[]
  readonly vectors: PassageVectors
  readonly found: PassageGroups
  /** names[g] belongs to found.groups[g]. */
  readonly names: readonly GroupName[]
  readonly notices: readonly PassageNotice[]
  readonly run: RunFingerprint
}

/** The rows of all tables; clusters are numbered in their order. */
export function passageTables({ ids, vectors, found, names, notices, run }: PassageResults): PassageTables {
  const numbered = (kind: string, at: number): string =>
    `${kind}-${String(at + 1).padStart(Math.max(2, String(found.groups.length).length), '0')}`
  const clusterId = (g: number): string => numbered('cluster', g)
  const least = leastSimilarity(found.groups)
  const clusters = found.groups.map(({ members, stability, parent }, g) => {
    const representative = ids[members[0]!.row]!
    return {
      cluster_id: clusterId(g),
      label: names[g]!.label ?? representative,
      keywords: listCell(names[g]!.keywords),
      size: members.length,
      stability,
      is_citable: stability >= CITABLE,
      group_id: numbered('group', parent),
      representative_passage_id: representative,
    }
  })
  const coherence = keywordCoherence(
    names.map(({ keywords }) => keywords),
    vectors,
  )
  const diversity = labelDiversity(clusters.map(({ label }) => label))
  const figure = (measure: string, value: number, isFlagged: boolean, subject: string | null = null) => ({
    measure,
    subject,
    value,
    is_flagged: isFlagged,
  })
  return {
    clusters,
    passage_clusters: found.groups.flatMap(({ members }, g) =>
      members.map(({ row, similarity }) => ({
        passage_id: ids[row]!,
        cluster_id: clusterId(g),
        similarity,
        is_loose: similarity < least,
      })),
    ),
    cluster_quality: [
      ...coherence.map((value, g) => figure('coherence', value, value < FLAGGED.coherence, clusterId(g))),
      figure('label_diversity', diversity, diversity < FLAGGED.diversity),
      figure('variance_explained', found.varianceExplained, false),
      figure('variance_kept', vectors.varianceKept, false),
    ],
    notices: notices.map(({ code, level, message, remedy }) => ({ code, level, message, remedy })),
    runs: runsTable(run),
  }
}
