import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import { data } from '../document/inline-nodes.ts'
import type { Figures } from '../figures/figures.ts'
import { inspectionMonth } from '../plan-name.ts'
import type { PlanRow, ReportIndex } from '../report-index.ts'
import { chainLanes, type Dot, type Lane } from './chain-lanes.ts'
import { chainLayers, LANE_LABELS, shapes } from './chain-layers.ts'
import { chainsChartId } from './chart-id.ts'
import { LIMITS } from '../sections/limits.ts'
import { style } from './chart-style.ts'
import { fitLines } from './fit-lines.ts'
import { spanLayer, textLayer } from './layers.ts'
import { legend, type LegendItem } from './legend.ts'
import { plainName } from './plain-name.ts'
import { specification } from './specification.ts'
import { textWidth } from './text-width.ts'

const HEAD = 44
const FOOT = 12

/** The chains of an establishment over its inspections, a lane for each; `undefined` where nothing came back. */
export function chainsChart(index: ReportIndex, slug: string, figures: Figures): Chart | undefined {
  const all = inspectionsOf(index, slug)
  const inspections = all.slice(-LIMITS.drawnInspections)
  const chains = chainLanes(
    index,
    slug,
    inspections.map(([inspection]) => inspection),
  )
  const lanes = chains.slice(0, LIMITS.drawnChains)
  if (lanes.length === 0) return undefined
  const name = index.establishmentName(slug)
  const column = (style.width - LANE_LABELS) / inspections.length
  const x = (i: number): number => LANE_LABELS + (i + 0.5) * column
  const heads = headsOf(
    inspections.map(([, plan]) => plan),
    column - 8,
  )
  const { layers, bottom } = chainLayers(lanes, { top: HEAD, x })
  const signs = legend(signsOf(lanes), { x: 0, y: bottom + 8, width: style.width })
  return {
    id: chainsChartId(slug),
    title: plainName(`${name}: concerns that came back, inspection by inspection`),
    finding: findingOf(figures, slug, { name, plans: all.map(([, plan]) => plan), chains: chains.length }),
    table: 'chains',
    where: { establishment: name },
    specification: specification({ width: style.width, height: bottom + 8 + signs.height + FOOT }, [
      textLayer(
        heads.map((text, i) => ({ x: x(i), y: HEAD / 2, text })),
        { align: 'center', isBold: true },
      ),
      spanLayer(
        inspections.map((_, i) => ({ x: x(i), x2: x(i), y: HEAD, y2: bottom })),
        { type: 'rule', color: style.pale },
      ),
      ...layers,
      ...signs.layers,
    ]),
  }
}

/** The inspections of an establishment that chains reach, in order. */
function inspectionsOf(index: ReportIndex, slug: string): readonly (readonly [number, PlanRow])[] {
  const plans = new Map(
    index.tables.concern_chains
      .filter(({ establishment }) => establishment === slug)
      .map((row) => [row.inspection, row.plan_id]),
  )
  return [...plans].sort(([a], [b]) => a - b).map(([inspection, id]) => [inspection, index.plan(id)])
}

/** `December 2025` over each column in one or two lines; all months are short where one has no room. */
function headsOf(plans: readonly PlanRow[], width: number): readonly string[] {
  const months = plans.map(inspectionMonth)
  const fits = (word: string): boolean => textWidth(word, style.text, true) <= width
  const isShort = !months.every((month) => month.split(' ').every(fits))
  return months
    .map((month) => (isShort ? month.replace(/^([A-Z][a-z]{2})[a-z]+(?= \d)/, '$1') : month))
    .map((month) => fitLines(month, { width, size: style.text, lines: 2, isBold: true }).join('\n'))
}

/** What the shapes mean, of those that are there. */
function signsOf(lanes: readonly Lane[]): readonly LegendItem[] {
  const has = (change: Dot['change']): boolean =>
    lanes.some(({ dots }) => dots.some((dot) => dot.change === change))
  return [
    { sign: 'point', mark: shapes.none, text: 'concern with its number' },
    ...(has('escalated')
      ? [{ sign: 'point', mark: shapes.escalated, text: 'escalated: from key to priority' } as const]
      : []),
    ...(has('eased')
      ? [{ sign: 'point', mark: shapes.eased, text: 'eased: from priority to key' } as const]
      : []),
  ]
}

function findingOf(
  figures: Figures,
  slug: string,
  {
    name,
    plans,
    chains,
  }: { readonly name: string; readonly plans: readonly PlanRow[]; readonly chains: number },
): Inline {
  const [first, last] = [plans[0], plans.at(-1)]
  return [
    'At ',
    data(name),
    ' ',
    figures.count('establishment_chains', slug, 'chain'),
    ' of concerns came back',
    ...(first === undefined || last === undefined
      ? []
      : [' between ', data(inspectionMonth(first)), ' and ', data(inspectionMonth(last))]),
    '; in ',
    figures.value('establishment_chains_escalated', slug) === 0
      ? 'none'
      : figures.number('establishment_chains_escalated', slug),
    ' a key concern became a priority concern.',
    ...(chains > LIMITS.drawnChains
      ? [` Drawn are the first ${String(LIMITS.drawnChains)} chains by the inspections that raised them.`]
      : []),
    ...(plans.length > LIMITS.drawnInspections
      ? [
          ` Drawn are the latest ${String(LIMITS.drawnInspections)} of `,
          figures.count('establishment_chain_inspections', slug, 'inspection'),
          '.',
        ]
      : []),
  ]
}
