import type { Row } from '../tables/schema.ts'
import { chainTable } from './chain-table.ts'
import { concernName } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { describeEvidence } from './describe-evidence.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { EvidenceScale } from './evidence-scale.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import { formatAnswer, formatPromised } from './format-promised.ts'
import { formatList } from './format-list.ts'
import { markdownTable } from './markdown-table.ts'
import { inspectionMonth } from './plan-name.ts'
import { quoteText } from './quote-text.ts'
import { REINSPECTED_OUTCOMES } from './reinspected.ts'
import type { ConcernRow, PlanRow, ReportIndex } from './report-index.ts'

type RecurrenceRow = Row<'recurrences'>

/** Pairs told in full for each establishment; further ones are in the table. */
const FULL_PAIRS = 40
const LISTED = 60

const LIMIT_OF_FIFTEEN =
  'Not raised again is not resolved. Since May 2022 a report raises at most 15 concerns, 3 to 6 of them priority, so a ' +
  'concern can leave the list without having been put right; only the later report itself can say.'

/** What came back at the next inspection of the same establishment, what did not, and what is new. */
export function formatRecurrences(index: ReportIndex, scale: EvidenceScale): string {
  const several = [...index.establishments].filter(([, plans]) => plans.length > 1)
  const heading = '## 3 Concerns that came back'
  if (several.length === 0) {
    return `${heading}\n\nNo establishment has two inspections in this corpus. Add an earlier or a later plan of the same establishment to compare them.`
  }
  return [
    heading,
    '',
    `*Recurring*: an inspector would say that the same failing was found again. *Related*: the subject overlaps, the failing is another. ${LIMIT_OF_FIFTEEN}`,
    ...several.flatMap(([slug, plans]) => ['', formatEstablishment(index, scale, slug, plans)]),
  ].join('\n')
}

function formatEstablishment(
  index: ReportIndex,
  scale: EvidenceScale,
  slug: string,
  plans: readonly PlanRow[],
): string {
  const rank = new Map(index.concerns.map((concern, i) => [concern.concern_id, i]))
  const at = (id: string): number => rank.get(id) ?? 0
  const pairs = index.tables.recurrences
    .filter((row) => index.planOf(row.later_concern_id).establishment_slug === slug)
    .sort(
      (a, b) =>
        at(a.earlier_concern_id) - at(b.earlier_concern_id) ||
        b.probability - a.probability ||
        at(a.later_concern_id) - at(b.later_concern_id),
    )
  const recurring = cutRows(
    pairs.filter(({ verdict }) => verdict === 'recurring'),
    FULL_PAIRS,
    'pair',
    'recurrences',
  )
  const related = cutRows(
    pairs.filter(({ verdict }) => verdict === 'related'),
    LISTED,
    'pair',
    'recurrences',
  )
  return [
    `### ${escapeMarkdown(index.establishmentName(slug))}: ${formatList(plans.map(inspectionMonth))}`,
    '',
    outcomeTable(index, plans),
    ...chainTable(index, slug),
    ...recurring.shown.flatMap((pair) => ['', formatPair(index, scale, pair)]),
    ...(recurring.rest === '' ? [] : ['', recurring.rest]),
    ...(related.shown.length === 0
      ? []
      : ['', '#### Related, not the same failing', '', relatedTable(index, related.shown)]),
    ...(related.rest === '' ? [] : ['', related.rest]),
    ...concernList(
      index,
      plans,
      ({ outcome }) => outcome === 'not raised again',
      'Not raised again at the next inspection',
    ),
    ...concernList(
      index,
      plans,
      ({ raised_before: before }) => before === 'none',
      'Not raised at the inspection before',
    ),
  ].join('\n')
}

/** One row per inspection that was followed by another. */
function outcomeTable(index: ReportIndex, plans: readonly PlanRow[]): string {
  const outcomes = new Map(index.tables.concern_outcomes.map((row) => [row.concern_id, row.outcome]))
  const rows = plans.slice(0, -1).map((plan, i) => {
    const concerns = index.concernsOf(plan.plan_id)
    const counts = REINSPECTED_OUTCOMES.map((outcome) =>
      formatNumber(concerns.filter(({ concern_id: id }) => outcomes.get(id) === outcome).length),
    )
    const next = plans[i + 1]
    return [
      inspectionMonth(plan),
      next === undefined ? '' : inspectionMonth(next),
      formatNumber(concerns.length),
      ...counts,
    ]
  })
  return markdownTable(
    ['raised in', 'next inspection', 'concerns:', ...REINSPECTED_OUTCOMES.map((outcome) => `${outcome}:`)],
    rows,
  )
}

function formatPair(index: ReportIndex, scale: EvidenceScale, pair: RecurrenceRow): string {
  const sides = [pair.earlier_concern_id, pair.later_concern_id].map((id) => {
    const concern = index.concern(id)
    const plan = index.planOf(id)
    return { concern, plan }
  })
  const themes = [...new Set(sides.flatMap(({ concern }) => index.themeLabel(concern.concern_id) ?? []))]
  const numbers = sides.map(({ concern }) => escapeMarkdown(concern.number ?? 'no number')).join(' → ')
  return [
    `#### ${numbers}${themes.length === 0 ? '' : `: ${themes.map(escapeMarkdown).join(' / ')}`}`,
    '',
    markdownTable(
      sides.map(({ concern, plan }) => `${inspectionMonth(plan)}, ${concernName(concern)}`),
      [
        sides.map(({ concern }) => quoteText(concern.text)),
        sides.map(({ concern, plan }) => index.place(concern, plan)),
      ],
    ),
    '',
    `**Why recurring** (probability ${formatFraction(pair.probability)}${pair.decided_by === 'reviewer' ? '; a reviewer has decided it' : ''}). ${describeEvidence(pair, scale)}${weightChange(pair)}` +
      (pair.consecutive ? '' : ' Another inspection in the corpus lies between the two.'),
    ...formatPromised(index, pair.earlier_concern_id),
    '',
    formatAnswer(index, pair.later_concern_id),
  ].join('\n')
}

function weightChange({ priority_change: change }: RecurrenceRow): string {
  if (change === 'escalated') return ' The later report gives it more weight: it went from key to priority.'
  if (change === 'eased') return ' The later report gives it less weight: it went from priority to key.'
  return ''
}

function relatedTable(index: ReportIndex, pairs: readonly RecurrenceRow[]): string {
  const cell = (id: string): string => {
    const concern = index.concern(id)
    const plan = index.planOf(id)
    return `${inspectionMonth(plan)}, ${concernName(concern)}: ${quoteText(concern.text, 200)} ${index.place(concern, plan)}`
  }
  return markdownTable(
    ['earlier', 'later', 'probability:'],
    pairs.map((pair) => [
      cell(pair.earlier_concern_id),
      cell(pair.later_concern_id),
      formatFraction(pair.probability),
    ]),
  )
}

function concernList(
  index: ReportIndex,
  plans: readonly PlanRow[],
  belongs: (row: Row<'concern_outcomes'>) => boolean,
  title: string,
): readonly string[] {
  const ids = new Set(index.tables.concern_outcomes.filter(belongs).map((row) => row.concern_id))
  const concerns = plans
    .flatMap((plan) => index.concernsOf(plan.plan_id))
    .filter(({ concern_id: id }) => ids.has(id))
  if (concerns.length === 0) return []
  const { shown, rest } = cutRows(concerns, LISTED, 'concern', 'concern_outcomes')
  return [
    '',
    `#### ${title}: ${formatCount(concerns.length, 'concern')}`,
    '',
    ...shown.map((concern) => concernLine(index, concern)),
    ...(rest === '' ? [] : ['', rest]),
  ]
}

function concernLine(index: ReportIndex, concern: ConcernRow): string {
  const plan = index.plan(concern.plan_id)
  const theme = index.themeLabel(concern.concern_id)
  return `- ${inspectionMonth(plan)}, ${concernName(concern)}${theme === undefined ? '' : `, ${escapeMarkdown(theme)}`}: ${quoteText(concern.text, 200)} ${index.place(concern, plan)}`
}
