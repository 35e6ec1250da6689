import { escapeMarkdown } from './escape-markdown.ts'
import { formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import type { ReportIndex } from './report-index.ts'

/** What makes themes and groups hard to rely on, in sentences; nothing where nothing is flagged. */
export function formatThemeQuality(index: ReportIndex): string {
  const flagged = index.tables.theme_quality.filter((row) => row.is_flagged)
  const labels = new Map(index.tables.themes.map((theme) => [theme.theme_id, theme.label]))
  const nameOf = (id: string | null): string => escapeMarkdown(labels.get(id ?? '') ?? id ?? '')
  const of = (measure: string) => flagged.filter((row) => row.measure === measure)
  const pairs = (measure: string): string =>
    of(measure)
      .toSorted((a, b) => b.value - a.value)
      .map(
        ({ subject, other, value }) => `${nameOf(subject)} and ${nameOf(other)} (${formatFraction(value)})`,
      )
      .join('; ')
  const points = [
    ['definition_similarity', `Definitions that are much alike: ${pairs('definition_similarity')}.`],
    ['member_overlap', `Themes that the same concerns have: ${pairs('member_overlap')}.`],
    [
      'concerns',
      `Themes that are the main theme of one concern or none, too few for a finding: ${formatNumber(of('concerns').length)}.`,
    ],
    [
      'coherence',
      `Groups whose keywords meet in fewer concerns than by chance: ${formatNumber(of('coherence').length)}; with few plans that says little.`,
    ],
    ['label_diversity', 'The labels of the groups repeat one another.'],
    [
      'variance_explained',
      `The groups explain ${of('variance_explained')
        .map(({ value }) => formatFraction(value))
        .join()} of the variance of the concerns, less than half: concerns differ more within groups than between them.`,
    ],
  ].flatMap(([measure, text]) => (of(measure ?? '').length === 0 ? [] : [`- ${text ?? ''}`]))
  return points.length === 0
    ? ''
    : [
        '### What to look at before citing themes',
        '',
        ...points,
        '',
        'All figures are in table theme_quality.',
      ].join('\n')
}
