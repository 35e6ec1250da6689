import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import type { Figures } from '../figures/figures.ts'
import { PRISON_ORDER, reinspectedPrisons } from '../prison-order.ts'
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

/** Of the establishments that the section on recurrence tells in full, by establishment. */
function chainsCharts(index: ReportIndex, figures: Figures): readonly Chart[] {
  const all = reinspectedPrisons(index, figures)
  const charts = all
    .slice(0, LIMITS.establishments)
    .sort(compareCodeUnits)
    .flatMap((slug) => chainsChart(index, slug, figures) ?? [])
  return all.length <= LIMITS.establishments
    ? charts
    : noteCut(charts, [
        ` It is one of the first ${String(LIMITS.establishments)} prisons ${PRISON_ORDER}, of `,
        figures.number('establishments_again'),
        ' with more than one inspection.',
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
