import { compareCodeUnits } from '../../util/compare-code-units.ts'
import { groupBy } from '../../util/group-by.ts'
import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import type { Figures } from '../figures/figures.ts'
import type { ReportIndex } from '../report-index.ts'
import { LIMITS } from '../sections/limits.ts'
import { chainsChart } from './chains-chart.ts'
import { evidenceChart } from './evidence-chart.ts'
import { slippageChart } from './slippage-chart.ts'
import { targetDatesChart } from './target-dates-chart.ts'
import { themeBars } from './theme-bars.ts'
import { themeHeatmap } from './theme-heatmap.ts'

/**
 * The pictures of a report, in the order in which they are told of: themes, chains by establishment, evidence by pair,
 * the likeliest first, target dates, slippage. Whatever has nothing to show is left out. Pure; equal tables give equal
 * charts.
 *
 * @param figures the answers of the named queries on the same tables, for what captions count
 */
export function reportCharts(index: ReportIndex, figures: Figures): readonly Chart[] {
  return [
    themeHeatmap(index, figures),
    themeBars(index, figures),
    ...chainsCharts(index, figures),
    ...evidenceCharts(index, figures),
    targetDatesChart(index, figures),
    slippageChart(index, figures),
  ].filter((chart) => chart !== undefined)
}

/** Of the establishments with most chains, by establishment. */
function chainsCharts(index: ReportIndex, figures: Figures): readonly Chart[] {
  const chains = groupBy(index.tables.concern_chains, (row) => row.establishment)
  const countOf = (slug: string): number => new Set(chains.get(slug)?.map((row) => row.chain_id)).size
  const all = [...index.establishments.keys()].filter((slug) => countOf(slug) > 0)
  const charts = all
    .toSorted((a, b) => countOf(b) - countOf(a) || compareCodeUnits(a, b))
    .slice(0, LIMITS.drawnPrisons)
    .sort(compareCodeUnits)
    .flatMap((slug) => chainsChart(index, slug, figures) ?? [])
  return all.length <= LIMITS.drawnPrisons
    ? charts
    : noteCut(charts, [
        ` It is one of the first ${String(LIMITS.drawnPrisons)} prisons by number of chains, of `,
        figures.number('establishments_with_chains'),
        '.',
      ])
}

/** Of the likeliest recurring pairs, the likeliest first. */
function evidenceCharts(index: ReportIndex, figures: Figures): readonly Chart[] {
  const all = index.tables.recurrences
    .filter(({ verdict }) => verdict === 'recurring')
    .sort(
      (a, b) =>
        b.probability - a.probability ||
        compareCodeUnits(a.earlier_concern_id, b.earlier_concern_id) ||
        compareCodeUnits(a.later_concern_id, b.later_concern_id),
    )
  const charts = all.slice(0, LIMITS.drawnPairs).map((pair) => evidenceChart(index, pair))
  return all.length <= LIMITS.drawnPairs
    ? charts
    : noteCut(charts, [
        ` It is one of the first ${String(LIMITS.drawnPairs)} pairs by probability, of `,
        figures.number('recurring_pairs'),
        '.',
      ])
}

/** Each picture says that it is one of some, where there could be more of its kind. */
const noteCut = (charts: readonly Chart[], note: Inline): readonly Chart[] =>
  charts.map((chart) => ({ ...chart, finding: [chart.finding, note] }))
