import type { Cluster } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'
import { leastSimilarity } from '../../themes/least-similarity.ts'

export function concernClustersTable(clusters: readonly Cluster[]): readonly Row<'concern_clusters'>[] {
  const least = leastSimilarity(clusters)
  return clusters.flatMap((cluster) =>
    cluster.members.map(({ concernId, similarity, textGroup }) => ({
      concern_id: concernId,
      cluster_id: cluster.id,
      similarity,
      text_group: textGroup,
      is_loose: similarity < least,
    })),
  )
}
