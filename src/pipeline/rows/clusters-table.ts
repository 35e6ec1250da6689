import type { Cluster } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

/** Groups that hold less are taken for chance (Hennig 2007: a valid, stable cluster has a mean Jaccard of 0.75 or more). */
const CITABLE = 0.75

export const clustersTable = (clusters: readonly Cluster[]): readonly Row<'clusters'>[] =>
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
  }))
