import type { ConcernId } from '../domain/ids.ts'
import { queryTables } from '../tables/query-tables.ts'
import { textOf } from '../tables/typed-value.ts'
import type { NamedCluster } from '../themes/keep-cluster-names.ts'
import { groupBy } from '../util/group-by.ts'
import { sha256 } from '../util/sha256.ts'

/** The clusters of an earlier run, and their sum for the fingerprint of a run that goes by them. */
export interface EarlierClusters {
  readonly clusters: readonly NamedCluster[]
  readonly sum: Readonly<Record<string, string>>
}

/**
 * Reads the clusters of a run's results.
 *
 * @param folder of the results; default: no run was before
 * @throws ToolkitError Q004 and Q005 when there are none
 */
export async function readEarlierClusters(folder: string | undefined): Promise<EarlierClusters> {
  if (folder === undefined) return { clusters: [], sum: {} }
  const { rows } = await queryTables(
    folder,
    'SELECT cluster_id, label, concern_id FROM clusters JOIN concern_clusters USING (cluster_id) ORDER BY ALL',
  )
  const found = rows.map((row) => {
    const [id = '', label = '', concern = ''] = row.map(textOf)
    // Ids of the tables are those that a run gave.
    return { id, label, concern: concern as ConcernId }
  })
  const clusters = [...groupBy(found, ({ id }) => id)].map(([id, own]) => ({
    id,
    label: own[0]?.label ?? '',
    members: own.map(({ concern }) => concern),
  }))
  return { clusters, sum: { earlier_clusters: sha256(JSON.stringify(clusters)) } }
}
