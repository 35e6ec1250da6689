import { concernName } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatClusters } from './format-clusters.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { formatDisagreements } from './disagreements.ts'
import { formatLooseConcerns } from './loose-concerns.ts'
import { markdownTable } from './markdown-table.ts'
import { inspectionYears, planName } from './plan-name.ts'
import { quoteText } from './quote-text.ts'
import type { ReportIndex } from './report-index.ts'
import { splitList } from './split-list.ts'
import { formatStrayActions } from './stray-actions.ts'
import { formatThemeQuality } from './theme-quality.ts'
import { countThemes, type ThemeCount } from './theme-counts.ts'

/** Themes with a quote from each establishment when at least this many raise them. */
const QUOTED_FROM = 2
const QUOTES = 6
/** Up to this many establishments are named in a cell. */
const NAMED = 6

/** Themes by the number of establishments, zeros listed; quotes; groups that the data itself suggests; what to doubt. */
export function formatThemes(index: ReportIndex): string {
  const counts = countThemes(index)
  const primary = index.tables.concern_themes.filter(({ rank }) => rank === 1)
  const words = new Map(primary.map((row) => [row.concern_id, row.words]))
  return [
    '## 2 Themes',
    '',
    'Counted by establishments first, then by concerns. A concern counts under its primary theme; “also touched” counts ' +
      'concerns of which it is the second or third theme. Themes that are the primary theme of no concern are listed with 0. Below, one concern ' +
      'of each establishment is quoted for themes at two establishments or more, with the words of it that spoke most for the theme; all are in table concern_themes.',
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
      .flatMap((count) => ['', themeQuotes(index, count, words)]),
    '',
    [
      formatLooseConcerns(index),
      formatClusters(index),
      formatDisagreements(index),
      formatStrayActions(index),
      formatThemeQuality(index),
    ]
      .filter(Boolean)
      .join('\n\n'),
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
function themeQuotes(
  index: ReportIndex,
  { theme, establishments, concerns }: ThemeCount,
  words: ReadonlyMap<string, string | null>,
): string {
  const best = establishments.flatMap(
    (slug) => concerns.find((concern) => index.plan(concern.plan_id).establishment_slug === slug) ?? [],
  )
  const { shown, rest } = cutRows(best, QUOTES, 'establishment', 'concern_themes')
  return [
    `### ${escapeMarkdown(theme.label)}: ${formatCount(establishments.length, 'establishment')}, ${formatCount(concerns.length, 'concern')}`,
    '',
    ...shown.map((concern) => {
      const plan = index.plan(concern.plan_id)
      return `- ${planName(plan)}, ${concernName(concern)}: ${quoteText(concern.text)} ${index.place(concern, plan)}${decidedBy(words.get(concern.concern_id))}`
    }),
    ...(rest === '' ? [] : ['', rest]),
  ].join('\n')
}

const decidedBy = (words: string | null | undefined): string =>
  words ? ` (by *${splitList(words).map(escapeMarkdown).join(', ')}*)` : ''
