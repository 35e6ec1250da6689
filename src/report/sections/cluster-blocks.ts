import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Block, GridRow } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data } from '../document/inline-nodes.ts'
import { quoteOf, quotePart } from '../document/quote-of.ts'
import { formatFraction } from '../format-fraction.ts'
import { formatNumber } from '../format-count.ts'
import type { ReportContext } from '../report-context.ts'
import type { ReportIndex } from '../report-index.ts'
import { concernPlace, facetsOf } from './cite.ts'
import { cutRows } from './cut-rows.ts'
import { LIMITS } from './limits.ts'

const QUOTE = 160

const HOW: Inline = [
  'Found by the likeness of concerns, half of it that of their texts and half that of their shares of all themes, in as many groups as fit best. Stability says how often the concerns of a ' +
    'group stay together when the grouping is repeated (1 is always); below 0.75 a group is not to be cited. By texts says what share of its pairs of concerns the texts alone put together too, without the codebook; the wider group is that of groups which lie near one another. Every concern is in a group; one that fits loosely is counted and marked in table ',
  code('concern_clusters'),
  '. The words are those of the concern that say most of what the group has in common.',
]

/** The groups that the data itself suggests, most establishments first, each with a line in its members' own words. */
export function clusterBlocks(context: ReportContext): readonly Block[] {
  const { index, figures } = context
  const { clusters, concern_clusters: members } = index.tables
  const heading: Block = {
    kind: 'heading',
    level: 3,
    id: 'clusters',
    content: 'Groups that the data itself suggests',
  }
  if (clusters.length === 0) return [heading, { kind: 'paragraph', content: 'No groups were formed.' }]
  const membersOf = groupBy(members, (row) => row.cluster_id)
  const establishmentsOf = (id: string): number => figures.value('cluster_establishments', id)
  const sorted = [...clusters].sort(
    (a, b) =>
      establishmentsOf(b.cluster_id) - establishmentsOf(a.cluster_id) ||
      b.size - a.size ||
      compareCodeUnits(a.cluster_id, b.cluster_id),
  )
  const { shown, rest } = cutRows(sorted, LIMITS.clusters, 'groups', 'clusters')
  return [
    heading,
    { kind: 'paragraph', content: HOW },
    {
      kind: 'grid',
      caption: 'Groups of concerns by number of establishments',
      columns: [
        { label: 'group', isRowHead: true },
        { label: 'establishments', isNumeric: true },
        { label: 'concerns', isNumeric: true },
        { label: 'stability', isNumeric: true },
        { label: 'by texts', isNumeric: true },
        { label: 'wider group' },
        { label: 'in a concern’s own words' },
      ],
      rows: shown.map((cluster) => clusterRow(context, cluster, membersOf.get(cluster.cluster_id) ?? [])),
      sources: ['clusters', 'cluster_groups', 'concern_clusters', 'concerns', 'plans'],
      table: 'clusters',
    },
    ...rest,
  ]
}

function clusterRow(
  { index, figures }: ReportContext,
  cluster: Row<'clusters'>,
  members: readonly Row<'concern_clusters'>[],
): GridRow {
  const { cluster_id: id, group_id: groupId } = cluster
  const loose = figures.value('cluster_loose', id)
  const group = index.tables.cluster_groups.find((row) => row.group_id === groupId)
  return {
    cells: [
      data(cluster.label),
      figures.number('cluster_establishments', id),
      [
        data(formatNumber(cluster.size)),
        loose === 0 ? '' : [' (', figures.number('cluster_loose', id), ' loosely)'],
      ],
      [data(formatFraction(cluster.stability)), cluster.is_citable ? '' : ' (do not cite)'],
      data(formatFraction(cluster.text_support)),
      data(group?.label ?? groupId),
      ownWords(index, cluster),
    ],
    facets: facetsOf(
      index,
      members.map((row) => index.concern(row.concern_id)),
    ),
  }
}

/** The line taken from a member, or the concern nearest to the middle where none was found. */
function ownWords(index: ReportIndex, cluster: Row<'clusters'>): Inline {
  const { description, description_concern_id: source, representative_concern_id: nearest } = cluster
  const concern = index.concern(source ?? nearest)
  const quote = description === null ? quoteOf(concern.text, QUOTE) : quotePart(description, concern.text)
  return [quote, ' ', concernPlace(index, concern)]
}
