import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { inspectionMonth, subjectName } from './plan-name.ts'
import { REINSPECTED_OUTCOMES, wasReinspected } from './reinspected.ts'
import type { ReportIndex } from './report-index.ts'

type RecurrenceRow = ReportIndex['tables']['recurrences'][number]

/** At most this many pairs are named among the headlines, the most probable ones. */
const NAMED = 8

/** What came back, as Markdown lines: a sentence with its denominator, then the pairs one by one. */
export function headlineRecurrences(index: ReportIndex): readonly string[] {
  const outcomes = index.tables.concern_outcomes.filter(({ outcome }) => wasReinspected(outcome))
  if (outcomes.length === 0) {
    return ['- **Recurrence.** No establishment has two inspections in this corpus (section 3).']
  }
  const counts = REINSPECTED_OUTCOMES.map(
    (outcome) => `${formatNumber(outcomes.filter((row) => row.outcome === outcome).length)} ${outcome}`,
  )
  const recurring = index.tables.recurrences.filter(({ verdict }) => verdict === 'recurring')
  const named = [...recurring].sort((a, b) => b.probability - a.probability).slice(0, NAMED)
  const more = recurring.length - named.length
  return [
    `- **Recurrence.** Of ${formatCount(outcomes.length, 'concern')} whose prison was inspected again: ${counts.join(', ')}. ` +
      `Not raised again does not mean resolved (section 3).${named.length === 0 ? '' : ' Recurring:'}`,
    ...named.map((row) => `  - ${nameRecurrence(index, row)}`),
    ...(more === 0 ? [] : [`  - and ${formatCount(more, 'more pair')} in section 3`]),
  ]
}

/** `HMP Maidstone, Language support: October 2022 (1.2) and December 2025 (3)`. */
function nameRecurrence(index: ReportIndex, row: RecurrenceRow): string {
  const theme = index.themeLabel(row.later_concern_id) ?? index.themeLabel(row.earlier_concern_id)
  const [earlier, later] = [row.earlier_concern_id, row.later_concern_id].map(
    (id) =>
      `${inspectionMonth(index.planOf(id))} (${escapeMarkdown(index.concern(id).number ?? 'no number')})`,
  )
  const prison = subjectName(index.planOf(row.later_concern_id))
  return `${prison}${theme === undefined ? '' : `, ${escapeMarkdown(theme)}`}: ${earlier ?? ''} and ${later ?? ''}`
}
