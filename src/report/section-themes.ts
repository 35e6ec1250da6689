import { groupBy } from '../util/group-by.ts'
import { concernName } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import { markdownTable } from './markdown-table.ts'
import { inspectionYears, planName } from './plan-name.ts'
import { quoteText } from './quote-text.ts'
import type { ReportIndex } from './report-index.ts'
import { formatThemeQuality } from './theme-quality.ts'
import { countThemes, type ThemeCount } from './theme-counts.ts'

/** Themes with a quote from each establishment when at least this many raise them. */
const QUOTED_FROM = 2
const QUOTES = 6
/** Up to this many establishments are named in a cell. */
const NAMED = 6

/** Themes by the number of establishments, zeros listed; quotes; the groups that the data itself suggests. */
export function formatThemes(index: ReportIndex): string {
  const counts = countThemes(index)
  return [
    '## 2 Themes',
    '',
    'Counted by establishments first, then by concerns. A concern counts under its primary theme; “also touched” counts ' +
      'concerns of which it is the second or third theme. Themes that are the primary theme of no concern are listed with 0. Below, one concern ' +
      'of each establishment is quoted for themes at two establishments or more; all are in table concern_themes.',
    '',
    markdownTable(
      [
        'theme',
        'area of Expectations',
        `establishments (of ${formatNumber(index.establishments.size)}):`,
        'concerns:',
        'also touched:',
        'raised at',
      ],
      counts.map((count) => themeRow(index, count)),
    ),
    ...counts
      .filter(({ establishments }) => establishments.length >= QUOTED_FROM)
      .flatMap((count) => ['', themeQuotes(index, count)]),
    '',
    [formatClusters(index), formatThemeQuality(index)].filter(Boolean).join('\n\n'),
  ].join('\n')
}

function themeRow(
  index: ReportIndex,
  { theme, establishments, concerns, alsoTouched }: ThemeCount,
): readonly string[] {
  const named = establishments.slice(0, NAMED).map((slug) => {
    const plans = concerns
      .map((concern) => index.plan(concern.plan_id))
      .filter(({ establishment_slug: other }) => other === slug)
    return `${escapeMarkdown(index.establishmentName(slug))} (${inspectionYears(plans)})`
  })
  const more = establishments.length > NAMED ? [`${formatNumber(establishments.length - NAMED)} more`] : []
  return [
    escapeMarkdown(theme.label),
    escapeMarkdown(theme.healthy_prison_area),
    formatNumber(establishments.length),
    formatNumber(concerns.length),
    formatNumber(alsoTouched),
    [...named, ...more].join('; '),
  ]
}

/** One concern of each establishment, the one that fits the theme best. */
function themeQuotes(index: ReportIndex, { theme, establishments, concerns }: ThemeCount): string {
  const best = establishments.flatMap(
    (slug) => concerns.find((concern) => index.plan(concern.plan_id).establishment_slug === slug) ?? [],
  )
  const { shown, rest } = cutRows(best, QUOTES, 'establishment', 'concern_themes')
  return [
    `### ${escapeMarkdown(theme.label)}: ${formatCount(establishments.length, 'establishment')}, ${formatCount(concerns.length, 'concern')}`,
    '',
    ...shown.map((concern) => {
      const plan = index.plan(concern.plan_id)
      return `- ${planName(plan)}, ${concernName(concern)}: ${quoteText(concern.text)} ${index.place(concern, plan)}`
    }),
    ...(rest === '' ? [] : ['', rest]),
  ].join('\n')
}

function formatClusters(index: ReportIndex): string {
  const { clusters, concern_clusters: members } = index.tables
  const heading = '### Groups that the data itself suggests'
  if (clusters.length === 0) return `${heading}\n\nNo groups were formed.`
  const membersOf = groupBy(members, (row) => row.cluster_id)
  const rows = clusters
    .map((cluster) => {
      const slugs = (membersOf.get(cluster.cluster_id) ?? [])
        .map(({ concern_id: id }) => index.planOf(id).establishment_slug)
        .filter((slug) => index.establishments.has(slug))
      return { cluster, establishments: new Set(slugs).size }
    })
    .sort(
      (a, b) =>
        b.establishments - a.establishments ||
        b.cluster.size - a.cluster.size ||
        (a.cluster.cluster_id < b.cluster.cluster_id ? -1 : 1),
    )
    .map(({ cluster, establishments }) => {
      const concern = index.concern(cluster.representative_concern_id)
      return [
        escapeMarkdown(cluster.label),
        formatNumber(establishments),
        formatNumber(cluster.size),
        `${formatFraction(cluster.stability)}${cluster.is_citable ? '' : ' (do not cite)'}`,
        `${quoteText(concern.text, 160)} ${index.place(concern, index.plan(concern.plan_id))}`,
      ]
    })
  return [
    heading,
    '',
    'Found by the likeness of concerns, half of it that of their texts and half that of their shares of all themes, in as many groups as fit best. Stability says how often the concerns of a ' +
      'group stay together when the grouping is repeated (1 is always); below 0.75 a group is not to be cited. The concern nearest to the middle stands for it.',
    '',
    markdownTable(
      ['group', 'establishments:', 'concerns:', 'stability:', 'the concern nearest to the middle'],
      rows,
    ),
  ].join('\n')
}
