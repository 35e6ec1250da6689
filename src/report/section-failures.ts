import type { Row } from '../tables/schema.ts'
import { compareCodeUnits } from '../util/compare-code-units.ts'
import { answersTable } from './answers-table.ts'
import { concernName } from './concern-name.ts'
import { cutRows } from './cut-rows.ts'
import { describeEvidence } from './describe-evidence.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import type { EvidenceScale } from './evidence-scale.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { formatFraction } from './format-fraction.ts'
import { planName } from './plan-name.ts'
import { quoteText } from './quote-text.ts'
import type { ConcernRow, ReportIndex } from './report-index.ts'
import { sharedFailures, type SharedFailure } from './shared-failures.ts'

type SharedIssueRow = Row<'shared_issues'>

const FAILURES = 30
const QUOTES = 12

/** Failures that several establishments share, with a quote from each and the strongest link. */
export function formatFailures(index: ReportIndex, scale: EvidenceScale): string {
  const failures = sharedFailures(index)
  const { shown, rest } = cutRows(failures, FAILURES, 'failure', 'recurring_failures')
  const heading = '## 4 Failures shared by prisons'
  if (failures.length === 0) return `${heading}\n\nNo failing was found at more than one establishment.`
  return [
    heading,
    '',
    'Concerns of different establishments that an inspector would call the same failing, not only the same theme. A ' +
      'group is held together by the mean probability of all its pairs (0.5 and more), so that one doubtful link does not join two ' +
      'failings. Pairs and their evidence are in `tables/shared_issues.csv`.',
    ...shown.flatMap((failure) => ['', formatFailure(index, scale, failure)]),
    ...(rest === '' ? [] : ['', rest]),
  ].join('\n')
}

function formatFailure(index: ReportIndex, scale: EvidenceScale, failure: SharedFailure): string {
  const { shown, rest } = cutRows(failure.concerns, QUOTES, 'concern', 'recurring_failures')
  const without = [...index.establishments.keys()].filter((slug) => !failure.establishments.includes(slug))
  const strongest = strongestLink(index, failure)
  return [
    `### ${nameOf(failure)}: ${formatNumber(failure.establishments.length)} of ${formatCount(index.establishments.size, 'establishment')}`,
    '',
    ...shown.map((concern) => quoteLine(index, concern)),
    ...(rest === '' ? [] : ['', rest]),
    ...answersTable(index, failure),
    ...(strongest === undefined ? [] : ['', linkSentence(index, scale, strongest)]),
    ...(without.length === 0 || without.length > QUOTES
      ? []
      : [
          '',
          `Not raised at ${without.map((slug) => escapeMarkdown(index.establishmentName(slug))).join(', ')} in the plans read, which is not to say that it is absent there: a report raises at most 15 concerns.`,
        ]),
  ].join('\n')
}

function quoteLine(index: ReportIndex, concern: ConcernRow): string {
  const plan = index.plan(concern.plan_id)
  return `- ${planName(plan)}, ${concernName(concern)}: ${quoteText(concern.text)} ${index.place(concern, plan)}`
}

/** The most probable pair within the group; groups are made of pairs, but a table of the best may lack one. */
function strongestLink(index: ReportIndex, failure: SharedFailure): SharedIssueRow | undefined {
  const ids = new Set(failure.concerns.map(({ concern_id: id }) => id))
  return index.tables.shared_issues
    .filter((row) => ids.has(row.concern_a) && ids.has(row.concern_b))
    .sort(
      (a, b) =>
        b.probability - a.probability ||
        compareCodeUnits(a.concern_a, b.concern_a) ||
        compareCodeUnits(a.concern_b, b.concern_b),
    )[0]
}

function linkSentence(index: ReportIndex, scale: EvidenceScale, pair: SharedIssueRow): string {
  const [a, b] = [pair.concern_a, pair.concern_b].map(
    (id) => `${planName(index.planOf(id))}, ${concernName(index.concern(id))}`,
  )
  return `**Strongest link** (probability ${formatFraction(pair.probability)}): ${a ?? ''} and ${b ?? ''}. ${describeEvidence(pair, scale)}`
}

/** `Living conditions (showers, cells)`; the label alone where there is no theme. */
const nameOf = ({ theme, label }: SharedFailure): string =>
  theme === undefined ? escapeMarkdown(label) : escapeMarkdown(`${theme} (${label})`)
