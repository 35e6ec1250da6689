import type { Cluster } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'

export const concernClustersTable = (clusters: readonly Cluster[]): readonly Row<'concern_clusters'>[] =>
  clusters.flatMap((cluster) =>
    cluster.members.map(({ concernId, similarity, textGroup }) => ({
      concern_id: concernId,
      cluster_id: cluster.id,
      similarity,
      text_group: textGroup,
    })),
  )
