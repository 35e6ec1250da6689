import type { ClusterId } from '../../domain/ids.ts'
import type { Cluster } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'
import type { ClusterDescription } from '../../themes/describe-clusters.ts'
import { listCell } from './list-cell.ts'

/** Groups that hold less are taken for chance (Hennig 2007: a valid, stable cluster has a mean Jaccard of 0.75 or more). */
export const CITABLE = 0.75

/** @param descriptions by cluster; a cluster may have none */
export const clustersTable = (
  clusters: readonly Cluster[],
  descriptions: ReadonlyMap<ClusterId, ClusterDescription>,
): readonly Row<'clusters'>[] =>
  clusters.map((cluster) => ({
    cluster_id: cluster.id,
    label: cluster.label,
    keywords: listCell(cluster.keywords),
    size: cluster.members.length,
    stability: cluster.stability,
    is_citable: cluster.stability >= CITABLE,
    text_support: cluster.textSupport,
    group_id: cluster.groupId,
    representative_concern_id: cluster.representative,
    description: descriptions.get(cluster.id)?.text ?? null,
    description_concern_id: descriptions.get(cluster.id)?.concernId ?? null,
  }))
