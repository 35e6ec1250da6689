import { compareCodeUnits } from '../util/compare-code-units.ts'
import { groupBy } from '../util/group-by.ts'
import { concernName } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { planName } from './plan-name.ts'
import { quoteText } from './quote-text.ts'
import type { Row } from '../tables/schema.ts'
import type { ReportIndex } from './report-index.ts'

const MOST_GROUPS = 10
const MOST_CONCERNS = 6
const QUOTE = 140
const MOST_NAMES = 3

/** A concern with its primary theme and the group that texts alone put it into. */
interface Placed {
  readonly concernId: string
  readonly theme: string
  readonly cluster: string
}

/** Concerns that stand together by one way of sorting and apart by the other. */
interface Divided {
  readonly name: string
  /** The largest part first; in it the concerns in reading order. */
  readonly parts: readonly (readonly [name: string, members: readonly Placed[]])[]
  readonly size: number
}

/**
 * Groups of which no theme has more than half of the concerns, and themes of which no group has: what one way of sorting
 * sees and the other does not. `''` where there are no groups.
 */
export function formatDisagreements(index: ReportIndex): string {
  const { clusters, themes, concern_themes: given, concern_clusters: members } = index.tables
  const themeOf = new Map(given.filter(({ rank }) => rank === 1).map((row) => [row.concern_id, row.theme_id]))
  const clusterOf = new Map(members.map((row) => [row.concern_id, String(row.text_group)]))
  const placed = index.concerns.flatMap(({ concern_id: concernId }): Placed[] => {
    const [theme, cluster] = [themeOf.get(concernId), clusterOf.get(concernId)]
    return theme === undefined || cluster === undefined ? [] : [{ concernId, theme, cluster }]
  })
  if (placed.length === 0) return ''
  const themeNames = new Map(themes.map((row) => [row.theme_id, row.label]))
  const clusterNames = nameTextGroups(clusters, members)
  const groups = new Set(placed.map(({ cluster }) => cluster))
  const across = divided(placed, 'cluster', 'theme', clusterNames, themeNames)
  const apart = strangers(placed)
  const split = divided(placed, 'theme', 'cluster', themeNames, clusterNames)
  return [
    '### Where themes and groups disagree',
    '',
    `Here the texts alone were grouped, without the codebook, by the same rule (column text_group of table concern_clusters): where these groups and the themes part, one of them sees what the other does not. Each is called by the groups above that its concerns are in. Groups of texts that cut across themes, none of which has more than half of their concerns: ${formatNumber(across.length)} of ${formatNumber(groups.size)}. Themes that are spread over groups in the same way: ${formatNumber(split.length)}. Concerns in a group of which most have another theme: ${formatNumber(apart.length)}.`,
    ...listOf(index, across, 'Groups of texts that cut across themes', 'group'),
    ...listOf(index, split, 'Themes that are spread over groups of texts', 'theme'),
    ...listStrangers(index, apart, themeNames, clusterNames),
  ].join('\n')
}

/** What texts alone put together, by the names of at most three clusters in which it lies, the commonest first. */
function nameTextGroups(
  clusters: readonly Row<'clusters'>[],
  members: readonly Row<'concern_clusters'>[],
): ReadonlyMap<string, string> {
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

/** The largest come first. */
function divided(
  placed: readonly Placed[],
  by: 'theme' | 'cluster',
  other: 'theme' | 'cluster',
  names: ReadonlyMap<string, string>,
  otherNames: ReadonlyMap<string, string>,
): readonly Divided[] {
  return [...groupBy(placed, (one) => one[by])]
    .map(([id, members]): Divided => {
      const parts = [...groupBy(members, (one) => one[other])]
        .sort(([a, own], [b, others]) => others.length - own.length || compareCodeUnits(a, b))
        .map(([part, own]) => [otherNames.get(part) ?? part, own] as const)
      return { name: names.get(id) ?? id, parts, size: members.length }
    })
    .filter(({ parts, size }) => size > 1 && 2 * (parts[0]?.[1].length ?? 0) <= size)
    .sort((a, b) => b.size - a.size || compareCodeUnits(a.name, b.name))
}

function listOf(
  index: ReportIndex,
  found: readonly Divided[],
  heading: string,
  singular: string,
): readonly string[] {
  if (found.length === 0) return []
  const { shown, rest } = cutRows(found, MOST_GROUPS, singular, 'concern_clusters')
  return [
    '',
    `#### ${heading}`,
    '',
    ...shown.flatMap(({ name, parts, size }) => {
      const all = parts.flatMap(([part, members]) => members.map(({ concernId }) => ({ part, concernId })))
      const cut = cutRows(all, MOST_CONCERNS, 'concern', 'concern_clusters')
      return [
        `- **${escapeMarkdown(name)}**, ${formatCount(size, 'concern')}:`,
        ...cut.shown.map(({ part, concernId }) => {
          const concern = index.concern(concernId)
          const plan = index.plan(concern.plan_id)
          return `  - ${escapeMarkdown(part)}: ${planName(plan)}, ${concernName(concern)}, ${quoteText(concern.text, QUOTE)} ${index.place(concern, plan)}`
        }),
        ...(cut.rest === '' ? [] : [`  - ${cut.rest}`]),
      ]
    }),
    ...(rest === '' ? [] : ['', rest]),
  ]
}

/** A concern in a group of which more than half have one theme, and not its own. */
interface Stranger extends Placed {
  readonly most: string
}

function strangers(placed: readonly Placed[]): readonly Stranger[] {
  const majorityOf = new Map(
    [...groupBy(placed, ({ cluster }) => cluster)].flatMap(([cluster, members]) =>
      [...groupBy(members, ({ theme }) => theme)]
        .filter(([, own]) => 2 * own.length > members.length)
        .map(([theme]) => [cluster, theme] as const),
    ),
  )
  return placed.flatMap((one): Stranger[] => {
    const most = majorityOf.get(one.cluster)
    return most === undefined || most === one.theme ? [] : [{ ...one, most }]
  })
}

function listStrangers(
  index: ReportIndex,
  found: readonly Stranger[],
  themes: ReadonlyMap<string, string>,
  clusters: ReadonlyMap<string, string>,
): readonly string[] {
  if (found.length === 0) return []
  const nameIn = (names: ReadonlyMap<string, string>, id: string) => escapeMarkdown(names.get(id) ?? id)
  const { shown, rest } = cutRows(found, MOST_GROUPS, 'concern', 'concern_clusters')
  return [
    '',
    '#### Concerns in a group of texts of another theme',
    '',
    ...shown.map(({ concernId, theme, cluster, most }) => {
      const concern = index.concern(concernId)
      const plan = index.plan(concern.plan_id)
      return `- ${planName(plan)}, ${concernName(concern)}, ${nameIn(themes, theme)}: ${quoteText(concern.text, QUOTE)} ${index.place(concern, plan)} (in *${nameIn(clusters, cluster)}*, most of it ${nameIn(themes, most)})`
    }),
    ...(rest === '' ? [] : ['', rest]),
  ]
}
