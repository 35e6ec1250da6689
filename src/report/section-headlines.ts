import { bestRepeats } from './best-repeats.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { headlineRecurrences } from './headline-recurrences.ts'
import { summarisePromises } from './promise-summary.ts'
import type { ReportIndex } from './report-index.ts'
import { sharedFailures } from './shared-failures.ts'
import { countThemes } from './theme-counts.ts'

/** At most this many items are named in one sentence. */
const NAMED = 5

/** The findings in sentences, each with its numbers and the section that holds the rows. */
export function formatHeadlines(index: ReportIndex): string {
  const lines = [
    readFinding(index),
    themeFinding(index),
    ...headlineRecurrences(index),
    failureFinding(index),
    promiseFinding(index),
    repeatFinding(index),
  ]
  return ['## Headline findings', '', ...lines.filter((line) => line !== '')].join('\n')
}

function readFinding({ plans, establishments, concerns, tables }: ReportIndex): string {
  const left = tables.notices.filter(({ level }) => level === 'fatal').length
  const leftOut = left === 0 ? '' : ` Left out as unreadable: ${formatCount(left, 'file')} (section 7).`
  return (
    `- **What was read.** ${formatCount(plans.length, 'action plan')} from ${formatCount(establishments.size, 'establishment')}, ` +
    `with ${formatCount(concerns.length, 'concern')} and ${formatCount(tables.actions.length, 'action')} (section 1).${leftOut}`
  )
}

function themeFinding(index: ReportIndex): string {
  const counts = countThemes(index)
  const most = counts[0]?.establishments.length ?? 0
  if (most === 0) return ''
  const widest = counts.filter(({ establishments }) => establishments.length === most)
  const named = widest
    .slice(0, NAMED)
    .map(
      ({ theme, concerns }) => `${escapeMarkdown(theme.label)} (${formatCount(concerns.length, 'concern')})`,
    )
  const others = widest.length > NAMED ? [`${formatNumber(widest.length - NAMED)} more`] : []
  const absent = counts.filter(({ concerns }) => concerns.length === 0).length
  return (
    `- **Themes.** Raised at the most establishments, ${formatNumber(most)} of ${formatNumber(index.establishments.size)}: ` +
    `${[...named, ...others].join('; ')}. Themes that are the main theme of no concern: ${formatNumber(absent)} of ${formatNumber(counts.length)} (section 2).`
  )
}

function failureFinding(index: ReportIndex): string {
  const failures = sharedFailures(index)
  if (failures.length === 0) return ''
  const three = failures.filter(({ establishments }) => establishments.length >= 3)
  const named = failures
    .slice(0, NAMED)
    .map(({ label, establishments }) => `${escapeMarkdown(label)} (${formatNumber(establishments.length)})`)
  const others = failures.length > NAMED ? [`${formatNumber(failures.length - NAMED)} more`] : []
  return (
    `- **Shared failures.** The same failing at two or more of ${formatCount(index.establishments.size, 'establishment')}: ` +
    `${formatNumber(failures.length)}; at three or more: ${formatNumber(three.length)}. By establishments: ${[...named, ...others].join('; ')} (section 4).`
  )
}

function promiseFinding(index: ReportIndex): string {
  const { tested, reportedComplete, dueBefore } = summarisePromises(index)
  if (tested.total === 0) return ''
  return (
    `- **Promises.** Of ${formatCount(tested.total, 'action')} promised before a further inspection, ` +
    `${formatNumber(reportedComplete.total)} stood as complete in the plan (concern recurring: ${formatNumber(reportedComplete.recurring)}) and ` +
    `${formatNumber(dueBefore.total)} had a target month that passed before that inspection (concern recurring: ${formatNumber(dueBefore.recurring)}) (section 5).`
  )
}

function repeatFinding(index: ReportIndex): string {
  const promises = bestRepeats(index.tables.repeated_actions).length
  if (promises === 0) return ''
  return (
    `- **Promised again.** ${formatCount(promises, 'action')} of an earlier plan ${promises === 1 ? 'is' : 'are'} in substance promised ` +
    'again by a later plan of the same establishment; read the pairs before citing them (section 5).'
  )
}
