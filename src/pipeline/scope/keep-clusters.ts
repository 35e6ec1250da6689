import type { Row, Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { KeptIds } from './kept-ids.ts'

type ClusterTables = Pick<Tables, 'clusters' | 'cluster_groups' | 'concern_clusters'>

/**
 * The clusters that concerns in scope belong to, with their sizes counted anew. How stable and how well supported by the texts
 * a cluster is stays as it was found in everything; a description in the words of a concern that is left out goes with it.
 */
export function keepClusters(tables: ClusterTables, kept: KeptIds): ClusterTables {
  const memberships = tables.concern_clusters.filter((row) => kept.concerns.has(row.concern_id))
  const members = groupBy(memberships, (row) => row.cluster_id)
  const clusters = tables.clusters.flatMap((cluster): readonly Row<'clusters'>[] => {
    const own = members.get(cluster.cluster_id)
    if (own === undefined) return []
    const isTold =
      cluster.description_concern_id !== null && kept.concerns.has(cluster.description_concern_id)
    return [
      {
        ...cluster,
        size: own.length,
        representative_concern_id: kept.concerns.has(cluster.representative_concern_id)
          ? cluster.representative_concern_id
          : nearest(own),
        description: isTold ? cluster.description : null,
        description_concern_id: isTold ? cluster.description_concern_id : null,
      },
    ]
  })
  const grouped = groupBy(clusters, (cluster) => cluster.group_id)
  return {
    concern_clusters: memberships,
    clusters,
    cluster_groups: tables.cluster_groups.flatMap((group) => {
      const own = grouped.get(group.group_id)
      return own === undefined
        ? []
        : [{ ...group, clusters: own.length, concerns: own.reduce((sum, { size }) => sum + size, 0) }]
    }),
  }
}

/** The concern nearest to the middle of its cluster. */
const nearest = (members: readonly Row<'concern_clusters'>[]): string =>
  [...members].sort((a, b) => b.similarity - a.similarity || compareCodeUnits(a.concern_id, b.concern_id))[0]!
    .concern_id
