import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import type { ReportIndex } from '../report-index.ts'
import { chainsChart } from './chains-chart.ts'
import { number } from './counted.ts'
import { evidenceChart } from './evidence-chart.ts'
import { slippageChart } from './slippage-chart.ts'
import { targetDatesChart } from './target-dates-chart.ts'
import { themeBars } from './theme-bars.ts'
import { themeHeatmap } from './theme-heatmap.ts'

/** Pictures that are many of a kind, at most; each says so where there would be more. */
const MOST_PRISONS = 20
const MOST_PAIRS = 40

/**
 * The pictures of a report, in the order in which they are told of: themes, chains by establishment, evidence by pair,
 * the likeliest first, target dates, slippage. Whatever has nothing to show is left out. Pure; equal tables give equal
 * charts.
 */
export function reportCharts(index: ReportIndex): readonly Chart[] {
  return [
    themeHeatmap(index),
    themeBars(index),
    ...chainsCharts(index),
    ...evidenceCharts(index),
    targetDatesChart(index),
    slippageChart(index),
  ].filter((chart) => chart !== undefined)
}

/** Of the establishments with most chains, by establishment. */
function chainsCharts(index: ReportIndex): readonly Chart[] {
  const chains = groupBy(index.tables.concern_chains, (row) => row.establishment)
  const countOf = (slug: string): number => new Set(chains.get(slug)?.map((row) => row.chain_id)).size
  const all = [...index.establishments.keys()].filter((slug) => countOf(slug) > 0)
  const shown = all
    .toSorted((a, b) => countOf(b) - countOf(a) || compareCodeUnits(a, b))
    .slice(0, MOST_PRISONS)
  const charts = shown.sort(compareCodeUnits).flatMap((slug) => chainsChart(index, slug) ?? [])
  return noteCut(charts, all.length, ' prisons with most chains')
}

/** Of the likeliest recurring pairs, the likeliest first. */
function evidenceCharts(index: ReportIndex): readonly Chart[] {
  const all = index.tables.recurrences
    .filter(({ verdict }) => verdict === 'recurring')
    .sort(
      (a, b) =>
        b.probability - a.probability ||
        compareCodeUnits(a.earlier_concern_id, b.earlier_concern_id) ||
        compareCodeUnits(a.later_concern_id, b.later_concern_id),
    )
  const charts = all.slice(0, MOST_PAIRS).map((pair) => evidenceChart(index, pair))
  return noteCut(charts, all.length, ' likeliest pairs')
}

/** Each picture says that it is one of some, where there could be more of its kind. */
function noteCut(charts: readonly Chart[], all: number, kind: string): readonly Chart[] {
  if (charts.length >= all) return charts
  const note: Inline = [
    ' It is one of the ',
    number(charts.length),
    kind,
    ' that are drawn, of ',
    number(all),
    '.',
  ]
  return charts.map((chart) => ({ ...chart, finding: [chart.finding, note] }))
}
