import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Block } from '../document/block.ts'
import { code, data, emphasis, strong } from '../document/inline-nodes.ts'
import type { ReportContext } from '../report-context.ts'
import type { ReportIndex } from '../report-index.ts'
import { citedConcern, concernTitle, facetsOf } from './cite.ts'
import { cutRows } from './cut-rows.ts'
import { dividedParts, strangersOf, type Divided, type Placed, type Stranger } from './divided-parts.ts'
import { LIMITS } from './limits.ts'

const MOST_CONCERNS = 6
const QUOTE = 140
const MOST_NAMES = 3

type Names = ReadonlyMap<string, string>

/**
 * Groups of which no theme has more than half of the concerns, and themes of which no group has: what one way of sorting
 * sees and the other does not. None where there are no groups.
 */
export function disagreementBlocks(context: ReportContext): readonly Block[] {
  const { index, figures } = context
  const { clusters, themes, concern_clusters: members } = index.tables
  const clusterOf = new Map(members.map((row) => [row.concern_id, String(row.text_group)]))
  const placed = index.concerns.flatMap(({ concern_id: concernId }): Placed[] => {
    const [theme, cluster] = [index.primaryTheme(concernId)?.theme_id, clusterOf.get(concernId)]
    return theme === undefined || cluster === undefined ? [] : [{ concernId, theme, cluster }]
  })
  if (placed.length === 0) return []
  const themeNames = new Map(themes.map((row) => [row.theme_id, row.label]))
  const clusterNames = nameTextGroups(clusters, members)
  return [
    {
      kind: 'heading',
      level: 3,
      id: 'disagreements',
      content: 'Where themes and groups disagree',
    },
    {
      kind: 'paragraph',
      content: [
        'Here the texts alone were grouped, without the codebook, by the same rule (column ',
        code('text_group'),
        ' of table ',
        code('concern_clusters'),
        '): where these groups and the themes part, one of them sees what the other does not. Each is named after the groups above that hold its concerns. Groups of texts that cut across themes, none of which has more than half of their concerns: ',
        figures.number('text_groups_across'),
        ' of ',
        figures.number('text_groups'),
        '. Themes that are spread over groups in the same way: ',
        figures.number('themes_across'),
        '. Concerns in a group of which most have another theme: ',
        figures.number('theme_strangers'),
        '.',
      ],
    },
    ...listOf(context, dividedParts(placed, 'cluster', 'theme', clusterNames, themeNames), {
      id: 'text-groups-across',
      heading: 'Groups of texts that cut across themes',
      plural: 'groups',
      query: 'text_group_concerns',
    }),
    ...listOf(context, dividedParts(placed, 'theme', 'cluster', themeNames, clusterNames), {
      id: 'themes-across',
      heading: 'Themes that are spread over groups of texts',
      plural: 'themes',
      query: 'theme_group_concerns',
    }),
    ...listStrangers(index, strangersOf(placed), themeNames, clusterNames),
  ]
}

/** What texts alone put together, by the names of at most three clusters in which it lies, the commonest first. */
function nameTextGroups(
  clusters: readonly Row<'clusters'>[],
  members: readonly Row<'concern_clusters'>[],
): Names {
  const labels = new Map(clusters.map((row) => [row.cluster_id, row.label]))
  return new Map(
    [...groupBy(members, (row) => String(row.text_group))].map(([group, own]) => {
      const parts = [...groupBy(own, (row) => row.cluster_id)].sort(
        ([a, some], [b, others]) => others.length - some.length || compareCodeUnits(a, b),
      )
      const names = parts.slice(0, MOST_NAMES).map(([id]) => labels.get(id) ?? id)
      return [group, [...names, ...(parts.length > MOST_NAMES ? ['…'] : [])].join(' / ')]
    }),
  )
}

function listOf(
  { index, figures }: ReportContext,
  found: readonly Divided[],
  about: { readonly id: string; readonly heading: string; readonly plural: string; readonly query: string },
): readonly Block[] {
  if (found.length === 0) return []
  const { shown, rest } = cutRows(found, LIMITS.textGroups, about.plural, 'concern_clusters')
  return [
    { kind: 'heading', level: 4, id: about.id, content: about.heading },
    {
      kind: 'list',
      items: shown.map(({ id, name, parts, size }) => {
        const all = parts.flatMap(([part, members]) =>
          members.map(({ concernId }) => ({ part, concern: index.concern(concernId) })),
        )
        return {
          content: [strong(data(name)), ', ', figures.count(about.query, id, 'concern'), ':'],
          blocks: [
            {
              kind: 'list',
              items: [
                ...all.slice(0, MOST_CONCERNS).map(({ part, concern }) => ({
                  content: [
                    data(part),
                    ': ',
                    concernTitle(index, concern),
                    ', ',
                    citedConcern(index, concern, QUOTE),
                  ],
                })),
                ...(size > MOST_CONCERNS
                  ? [{ content: ['others in ', code('tables/concern_clusters.csv')] }]
                  : []),
              ],
            },
          ],
          facets: facetsOf(
            index,
            all.map(({ concern }) => concern),
          ),
        }
      }),
    },
    ...rest,
  ]
}

function listStrangers(
  index: ReportIndex,
  found: readonly Stranger[],
  themes: Names,
  clusters: Names,
): readonly Block[] {
  if (found.length === 0) return []
  const nameIn = (names: Names, id: string) => data(names.get(id) ?? id)
  const { shown, rest } = cutRows(found, LIMITS.textGroups, 'concerns', 'concern_clusters')
  return [
    {
      kind: 'heading',
      level: 4,
      id: 'theme-strangers',
      content: 'Concerns in a group of texts of another theme',
    },
    {
      kind: 'list',
      items: shown.map(({ concernId, theme, cluster, most }) => {
        const concern = index.concern(concernId)
        return {
          content: [
            concernTitle(index, concern),
            ', ',
            nameIn(themes, theme),
            ': ',
            citedConcern(index, concern, QUOTE),
            ' (in ',
            emphasis(nameIn(clusters, cluster)),
            ', most of it ',
            nameIn(themes, most),
            ')',
          ],
          facets: facetsOf(index, [concern]),
        }
      }),
    },
    ...rest,
  ]
}
