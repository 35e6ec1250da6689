import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import type { Row } from '../tables/schema.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import { markdownTable } from './markdown-table.ts'
import { quotePart } from './quote-part.ts'
import { quoteText } from './quote-text.ts'
import type { ReportIndex } from './report-index.ts'

/** The groups that the data itself suggests, most establishments first, each with a line in its members' own words. */
export function formatClusters(index: ReportIndex): string {
  const { clusters, cluster_groups: groups, concern_clusters: members } = index.tables
  const groupNames = new Map(groups.map((row) => [row.group_id, row.label]))
  const heading = '### Groups that the data itself suggests'
  if (clusters.length === 0) return `${heading}\n\nNo groups were formed.`
  const membersOf = groupBy(members, (row) => row.cluster_id)
  const rows = clusters
    .map((cluster) => {
      const own = membersOf.get(cluster.cluster_id) ?? []
      const slugs = own
        .map(({ concern_id: id }) => index.planOf(id).establishment_slug)
        .filter((slug) => index.establishments.has(slug))
      const loose = own.filter((row) => row.is_loose).length
      return { cluster, loose, establishments: new Set(slugs).size }
    })
    .sort(
      (a, b) =>
        b.establishments - a.establishments ||
        b.cluster.size - a.cluster.size ||
        compareCodeUnits(a.cluster.cluster_id, b.cluster.cluster_id),
    )
    .map(({ cluster, loose, establishments }) => [
      escapeMarkdown(cluster.label),
      formatNumber(establishments),
      `${formatNumber(cluster.size)}${loose === 0 ? '' : ` (${formatNumber(loose)} loosely)`}`,
      `${formatFraction(cluster.stability)}${cluster.is_citable ? '' : ' (do not cite)'}`,
      formatFraction(cluster.text_support),
      escapeMarkdown(groupNames.get(cluster.group_id) ?? cluster.group_id),
      ownWords(index, cluster),
    ])
  return [
    heading,
    '',
    'Found by the likeness of concerns, half of it that of their texts and half that of their shares of all themes, in as many groups as fit best. Stability says how often the concerns of a ' +
      'group stay together when the grouping is repeated (1 is always); below 0.75 a group is not to be cited. By texts says what share of its pairs of concerns the texts alone put together too, without the codebook; the wider group is that of groups which lie near one another. Every concern is in a group; one that fits loosely is counted and marked in table concern_clusters. The words ' +
      'are those of the concern that say most of what the group has in common.',
    '',
    markdownTable(
      [
        'group',
        'establishments:',
        'concerns:',
        'stability:',
        'by texts:',
        'wider group',
        'in a concern’s own words',
      ],
      rows,
    ),
  ].join('\n')
}

/** The line taken from a member, or the concern nearest to the middle where none was found. */
function ownWords(index: ReportIndex, cluster: Row<'clusters'>): string {
  const { description, description_concern_id: source, representative_concern_id: nearest } = cluster
  const concern = index.concern(source ?? nearest)
  const quote = description === null ? quoteText(concern.text, 160) : quotePart(description, concern.text)
  return `${quote} ${index.place(concern, index.plan(concern.plan_id))}`
}
