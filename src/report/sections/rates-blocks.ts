import type { Row } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code, data, strong } from '../document/inline-nodes.ts'
import { formatNumber } from '../format-count.ts'
import type { ReportContext } from '../report-context.ts'
import type { ReportIndex } from '../report-index.ts'
import { LIMITS } from './limits.ts'

type RateRow = Row<'promise_rates'>

const GROUPINGS = ['all', 'owner kind', 'action type', 'theme', 'establishment']
const TESTED = 'tested, concern raised again'
const AGAIN = 'tested, promised again'

/** Shares of promises whose concern was raised again and which were made again, by group. */
export function ratesBlocks({ index }: ReportContext): readonly Block[] {
  const rates = index.tables.promise_rates.filter(({ measure }) => measure === TESTED || measure === AGAIN)
  if (rates.length === 0) return []
  const groups = groupBy(rates, ({ by, group_id: id }) => `${by} ${id}`)
  const byGrouping = groupBy([...groups.values()], ([first]) => first?.by ?? '')
  // With one establishment its rate is that of all.
  const groupings = GROUPINGS.filter((by) => by !== 'establishment' || (byGrouping.get(by)?.length ?? 0) > 1)
  const denominator = (of: readonly RateRow[]): number => of[0]?.denominator ?? 0
  // Of one kind as many as are worth printing, those with the most promises.
  const shown = groupings.flatMap((by) =>
    [...(byGrouping.get(by) ?? [])]
      .sort(
        (a, b) =>
          denominator(b) - denominator(a) || compareCodeUnits(a[0]?.group_id ?? '', b[0]?.group_id ?? ''),
      )
      .slice(0, LIMITS.rateGroups),
  )
  return [
    { kind: 'heading', level: 3, id: 'promise-rates', content: 'Rates' },
    {
      kind: 'paragraph',
      content:
        'Of the promises whose prison was inspected again: those whose concern was raised again, and those that a later plan ' +
        'makes again in substance, each as a number and a share with its 95 % interval (Wilson). Shares in brackets rest on fewer ' +
        'than 30 promises or 10 concerns and are not to be compared. Promises for one concern share its outcome, so the true ' +
        'intervals are wider; a concern that is not raised again may persist, so the first share is at least as given.',
    },
    {
      kind: 'grid',
      caption: 'Shares of promises by group',
      columns: [
        { label: 'promises by', isRowHead: true },
        { label: 'promises', isNumeric: true },
        { label: 'concerns', isNumeric: true },
        { label: 'concern raised again', isNumeric: true },
        { label: 'promised again', isNumeric: true },
      ],
      rows: shown.map((of) => ({
        cells: [
          nameOf(index, of[0]),
          data(formatNumber(denominator(of))),
          data(formatNumber(of[0]?.concerns ?? 0)),
          shareOf(of.find(({ measure }) => measure === TESTED)),
          shareOf(of.find(({ measure }) => measure === AGAIN)),
        ],
        facets: facetsOfRate(of[0]),
      })),
      sources: ['promise_rates', 'themes', 'plans'],
      table: 'promise_rates',
    },
    {
      kind: 'paragraph',
      content: ['Further groups and measures are in ', code('tables/promise_rates.csv'), '.'],
    },
  ]
}

function nameOf(index: ReportIndex, rate: RateRow | undefined): Inline {
  const [by, id] = [rate?.by ?? '', rate?.group_id ?? '']
  if (by === 'all') return strong('all')
  const name =
    by === 'establishment'
      ? index.establishmentName(id)
      : by === 'theme'
        ? (index.theme(id)?.label ?? id)
        : id
  return [data(by), ': ', data(name)]
}

const facetsOfRate = (rate: RateRow | undefined) => ({
  ...(rate?.by === 'establishment' ? { prisons: [rate.group_id] } : {}),
  ...(rate?.by === 'theme' ? { themes: [rate.group_id] } : {}),
})

/** `24: 44 % (31 to 57)`; in brackets where the numbers are small. */
function shareOf(rate: RateRow | undefined): Inline {
  if (rate === undefined) return ''
  const percent = (share: number): Inline => data(String(Math.round(100 * share)))
  const share = [percent(rate.rate), ' % (', percent(rate.low), ' to ', percent(rate.high), ')']
  return [data(formatNumber(rate.numerator)), ': ', rate.is_small ? ['[', share, ']'] : share]
}
