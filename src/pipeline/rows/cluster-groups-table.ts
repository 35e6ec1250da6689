import type { ClusterGroup } from '../../domain/theme.ts'
import type { Row } from '../../tables/schema.ts'

export const clusterGroupsTable = (groups: readonly ClusterGroup[]): readonly Row<'cluster_groups'>[] =>
  groups.map(({ id, label, clusters, concerns }) => ({ group_id: id, label, clusters, concerns }))
