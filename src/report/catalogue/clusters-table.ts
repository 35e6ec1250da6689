import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { ReportTable } from '../document/report-table.ts'
import type { ReportIndex } from '../report-index.ts'
import {
  countColumn,
  flagColumn,
  idColumn,
  placeColumn,
  quoteColumn,
  scoreColumn,
  textColumn,
} from './report-columns.ts'
import { reportTableOf } from './report-table-of.ts'
import { rowPlace } from './row-place.ts'

/** Groups that the concerns themselves suggest, those of the most establishments first. */
export function clustersTable(index: ReportIndex): ReportTable {
  const { clusters, cluster_groups: groups, concern_clusters: members } = index.tables
  const groupNames = new Map(groups.map((row) => [row.group_id, row.label]))
  const membersOf = groupBy(members, (row) => row.cluster_id)
  return reportTableOf({
    id: 'clusters',
    title: 'Groups that the concerns themselves suggest',
    description: 'Each row is one group of concerns that are alike.',
    columns: [
      textColumn('group', 'Group', 'short name, made of its keywords'),
      countColumn('establishments', 'Establishments', 'establishments of its concerns'),
      countColumn('concerns', 'Concerns', 'concerns in the group'),
      countColumn('loose', 'Loosely (concerns)', 'of these, those that fit it loosely'),
      scoreColumn(
        'stability',
        'Stability (0 to 1)',
        'how often its concerns stay together when the grouping is repeated, 0 to 1',
      ),
      flagColumn('may_be_cited', 'May be cited', 'whether its stability is 0.75 or more'),
      scoreColumn(
        'text_support',
        'By texts (0 to 1)',
        'share of its pairs of concerns that the texts alone put together too, 0 to 1',
      ),
      textColumn('wider_group', 'Wider group', 'group of groups that lie near one another'),
      textColumn('keywords', 'Keywords', 'phrases that tell it from the others, best first'),
      quoteColumn(
        'example',
        'In a concern’s own words',
        'words of a concern that say most of what they have in common',
      ),
      placeColumn('example_place', 'Place', 'where that concern stands: file:first-last line'),
      idColumn('concern_id', 'Concern id', 'row of the table concerns'),
      idColumn('cluster_id', 'Group id', 'row of the table clusters'),
    ],
    rows: clusters
      .map((cluster) => {
        const own = membersOf.get(cluster.cluster_id) ?? []
        const slugs = own
          .map(({ concern_id: id }) => index.planOf(id).establishment_slug)
          .filter((slug) => index.establishments.has(slug))
        const example = index.concern(cluster.description_concern_id ?? cluster.representative_concern_id)
        return {
          group: cluster.label,
          establishments: new Set(slugs).size,
          concerns: cluster.size,
          loose: own.filter((row) => row.is_loose).length,
          stability: cluster.stability,
          may_be_cited: cluster.is_citable,
          text_support: cluster.text_support,
          wider_group: groupNames.get(cluster.group_id) ?? cluster.group_id,
          keywords: cluster.keywords,
          example: cluster.description ?? example.text,
          example_place: rowPlace(example, index.plan(example.plan_id)),
          concern_id: example.concern_id,
          cluster_id: cluster.cluster_id,
        }
      })
      .sort(
        (a, b) =>
          b.establishments - a.establishments ||
          b.concerns - a.concerns ||
          compareCodeUnits(a.cluster_id, b.cluster_id),
      ),
    sources: ['clusters', 'cluster_groups', 'concern_clusters', 'concerns', 'plans'],
    notes: ['clusters', 'counting', 'places'],
  })
}
