import type { Cluster } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

export const clustersTable = (clusters: readonly Cluster[]): readonly Row<'clusters'>[] =>
  clusters.map((cluster) => ({
    cluster_id: cluster.id,
    label: cluster.label,
    keywords: listCell(cluster.keywords),
    size: cluster.members.length,
    stability: cluster.stability,
    representative_concern_id: cluster.representative,
  }))
