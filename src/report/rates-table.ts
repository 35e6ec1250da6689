import type { Row } from '../tables/schema.ts'
import { groupBy } from '../util/group-by.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatNumber } from './format-count.ts'
import { markdownTable } from './markdown-table.ts'
import type { ReportIndex } from './report-index.ts'

type RateRow = Row<'promise_rates'>

const GROUPINGS = ['all', 'owner kind', 'action type', 'theme', 'establishment']
const TESTED = 'tested, concern raised again'
const AGAIN = 'tested, promised again'
/** As many groups of one kind as are worth printing, those with the most promises. */
const MOST_GROUPS = 15

/** Shares of promises whose concern was raised again and which were made again, by group: Markdown lines. */
export function ratesTable(index: ReportIndex): readonly string[] {
  const rates = index.tables.promise_rates.filter(({ measure }) => measure === TESTED || measure === AGAIN)
  if (rates.length === 0) return []
  const groups = groupBy(rates, ({ by, group_id: id }) => `${by} ${id}`)
  const byGrouping = groupBy([...groups.values()], ([first]) => first?.by ?? '')
  // With one establishment its rate is that of all.
  const groupings = GROUPINGS.filter((by) => by !== 'establishment' || (byGrouping.get(by)?.length ?? 0) > 1)
  const denominator = (of: readonly RateRow[]): number => of[0]?.denominator ?? 0
  const rows = groupings.flatMap((by) =>
    [...(byGrouping.get(by) ?? [])]
      .sort((a, b) => denominator(b) - denominator(a))
      .slice(0, MOST_GROUPS)
      .map((of) => [
        by === 'all' ? '**all**' : `${by}: ${escapeMarkdown(nameOf(index, of[0]))}`,
        formatNumber(denominator(of)),
        formatNumber(of[0]?.concerns ?? 0),
        shareOf(of.find(({ measure }) => measure === TESTED)),
        shareOf(of.find(({ measure }) => measure === AGAIN)),
      ]),
  )
  return [
    '',
    '### Rates',
    '',
    'Of the promises whose prison was inspected again: those whose concern was raised again, and those that a later plan ' +
      'makes again in substance, each as a number and a share with its 95 % interval (Wilson). Shares in brackets rest on fewer ' +
      'than 30 promises or 10 concerns and are not to be compared. Promises for one concern share its outcome, so the true ' +
      'intervals are wider; a concern that is not raised again may persist, so the first share is at least as given.',
    '',
    markdownTable(
      ['promises by', 'promises:', 'concerns:', 'concern raised again:', 'promised again:'],
      rows,
    ),
    '',
    'Further groups and measures are in `tables/promise_rates.csv`.',
  ]
}

function nameOf(index: ReportIndex, rate: RateRow | undefined): string {
  const id = rate?.group_id ?? ''
  if (rate?.by === 'establishment') return index.establishmentName(id)
  return rate?.by === 'theme' ? (index.tables.themes.find((row) => row.theme_id === id)?.label ?? id) : id
}

/** `24: 44 % (31 to 57)`; in brackets where the numbers are small. */
function shareOf(rate: RateRow | undefined): string {
  if (rate === undefined) return ''
  const percent = (share: number): string => String(Math.round(100 * share))
  const share = `${percent(rate.rate)} % (${percent(rate.low)} to ${percent(rate.high)})`
  return `${formatNumber(rate.numerator)}: ${rate.is_small ? `[${share}]` : share}`
}
