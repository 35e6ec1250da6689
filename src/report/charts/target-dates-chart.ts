import { extent } from '../../util/extent.ts'
import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import type { Figures } from '../figures/figures.ts'
import { formatCount } from '../format-count.ts'
import type { ReportIndex } from '../report-index.ts'
import { style } from './chart-style.ts'
import { fitLine } from './fit-lines.ts'
import { inspectionMarks, markLayers } from './inspection-marks.ts'
import { placeOn, spanLayer, textLayer, type Layer, type Scale } from './layers.ts'
import { legend } from './legend.ts'
import { paperLayer } from './paper-layer.ts'
import { specification } from './specification.ts'
import {
  binFor,
  countTargets,
  inspectionsOf,
  nearTargets,
  prisonTargets,
  type Bar,
  type PrisonTargets,
} from './target-months.ts'
import { yearAxis } from './year-axis.ts'

/** So many prisons have a row of bars each; of more, all are counted together. */
const SEPARATE = 6

const LEFT = 84
const RIGHT = 8
const NAME = 24
const BARS = 64
const TALL_BARS = 160
const STRIP = 34
const BETWEEN = 18
const FOOT = 26

const PASSED = { type: 'rect', fill: style.blue, stroke: style.blue, strokeWidth: 1 }
const OTHERS = { type: 'rect', fill: style.paper, stroke: style.blue, strokeWidth: 1 }
const LEGEND = [
  { sign: 'box', mark: PASSED, text: 'filled: target had passed at the next inspection' },
  { sign: 'box', mark: OTHERS, text: 'open: it had not, or no later inspection is known' },
] as const
const RULE = {
  sign: 'rule',
  mark: { type: 'rule', color: style.ink, strokeWidth: 1.5, strokeDash: [4, 2] },
  text: 'inspection',
} as const

/** By when actions were promised, with the inspections; `undefined` where no action names a month. */
export function targetDatesChart(index: ReportIndex, figures: Figures): Chart | undefined {
  const all = prisonTargets(index)
  const days = inspectionsOf(index.plans).map(({ at }) => at)
  const prisons = all.map((prison) => nearTargets(prison, days)).filter(({ targets }) => targets.length > 0)
  const months = prisons.flatMap(({ targets }) => targets.map(({ month }) => month))
  if (months.length === 0) return undefined
  const ends = [...months, ...months.map((month) => month + 1), ...days]
  const [first, last] = extent(ends)
  const bin = binFor(last - first)
  const scale: Scale = {
    domain: [Math.floor(first / bin.months) * bin.months, Math.ceil(last / bin.months) * bin.months],
    range: [LEFT, style.width - RIGHT],
  }
  const isTogether = prisons.length > SEPARATE
  const signs = legend(isTogether ? LEGEND : [...LEGEND, RULE], { x: 0, y: 0, width: style.width })
  const top = signs.height + 8
  const panels = isTogether
    ? togetherPanel(prisons, scale, { top, bin: bin.months })
    : separatePanels(prisons, scale, { top, bin: bin.months })
  return {
    id: 'target_dates',
    title: `Actions by target ${bin.name}, and targets that had passed at the next inspection`,
    finding: findingOf(figures),
    table: 'target_dates',
    specification: specification({ width: style.width, height: panels.bottom + FOOT }, [
      ...signs.layers,
      ...yearAxis(scale, { top, bottom: panels.bottom, names: ['bottom'] }),
      ...panels.layers,
    ]),
  }
}

interface Panels {
  readonly layers: readonly Layer[]
  readonly bottom: number
}

interface Place {
  readonly top: number
  /** Months that a bar stands for. */
  readonly bin: number
}

/** A row of bars for each prison, all on one scale, under its name and those of its inspections. */
function separatePanels(prisons: readonly PrisonTargets[], scale: Scale, { top, bin }: Place): Panels {
  const counts = prisons.map(({ targets }) => countTargets(targets, bin))
  const most = mostOf(counts.flat())
  let y = top
  const layers = prisons.flatMap(({ name, inspections }, i) => {
    const marks = inspectionMarks(inspections, scale)
    const rows = Math.max(0, ...marks.map(({ row }) => row + 1))
    const bars = y + NAME + rows * style.line
    const ground = bars + BARS
    const title = {
      x: 0,
      y: y + NAME / 2,
      text: fitLine(name, { width: style.width, size: style.text, isBold: true }),
    }
    y = ground + BETWEEN
    return [
      paperLayer([title], { isBold: true }),
      textLayer([title], { isBold: true }),
      ...barLayers(counts[i] ?? [], scale, { ground, height: BARS - 4, most }),
      ...markLayers(marks, { ground, names: bars - style.line / 2 }),
    ]
  })
  return { layers, bottom: y - BETWEEN }
}

/** One row of bars for all prisons, and under it a strip with a mark for each inspection. */
function togetherPanel(prisons: readonly PrisonTargets[], scale: Scale, { top, bin }: Place): Panels {
  const bars = countTargets(
    prisons.flatMap(({ targets }) => targets),
    bin,
  )
  const ground = top + TALL_BARS
  const days = prisons.flatMap(({ inspections }) => inspections.map(({ at }) => at))
  const marks = [...new Set(days)].sort((a, b) => a - b).map((day) => placeOn(scale, day))
  const meaning = { x: 0, y: ground + 10, text: 'Each line below: a day on which an inspection began' }
  return {
    bottom: ground + STRIP,
    layers: [
      ...barLayers(bars, scale, { ground, height: TALL_BARS - 8, most: mostOf(bars) }),
      spanLayer(
        marks.map((x) => ({ x, x2: x, y: ground + STRIP - 12, y2: ground + STRIP })),
        { type: 'rule', color: style.ink },
      ),
      paperLayer([meaning], { size: style.small }),
      textLayer([meaning], { size: style.small, colour: style.quiet }),
    ],
  }
}

const mostOf = (bars: readonly Bar[]): number =>
  Math.max(1, ...bars.map(({ passed, others }) => passed + others))

/** Bars on their ground, those passed below the others, and how many the tallest stands for. */
function barLayers(
  bars: readonly Bar[],
  scale: Scale,
  { ground, height, most }: { readonly ground: number; readonly height: number; readonly most: number },
): readonly Layer[] {
  const [left, right] = scale.range
  const y = (count: number): number => ground - (count / most) * height
  // Half a pixel of paper at each side parts a bar from the next.
  const inset = (0.75 * (scale.domain[1] - scale.domain[0])) / (right - left)
  const box = ({ from, to, ...counts }: Bar, low: number, high: number) => ({
    ...counts,
    x: from + inset,
    x2: to - inset,
    y: y(high),
    y2: y(low),
  })
  const lines = [0, most].map((count) => ({ x: left, x2: right, y: y(count), y2: y(count) }))
  return [
    spanLayer(lines.slice(1), { type: 'rule', color: style.hairline }),
    textLayer([{ x: left - 6, y: y(most), text: formatCount(most, 'action') }], {
      align: 'right',
      size: style.small,
      colour: style.quiet,
    }),
    spanLayer(
      bars.filter(({ passed }) => passed > 0).map((bar) => box(bar, 0, bar.passed)),
      PASSED,
      scale,
    ),
    spanLayer(
      bars.filter(({ others }) => others > 0).map((bar) => box(bar, bar.passed, bar.passed + bar.others)),
      OTHERS,
      scale,
    ),
    spanLayer(lines.slice(0, 1), { type: 'rule', color: style.quiet }),
  ]
}

function findingOf(figures: Figures): Inline {
  return [
    'Of ',
    figures.count('target_actions', 'month', 'action'),
    ' with a target month, ',
    figures.number('target_passed', 'month'),
    figures.value('target_passed', 'month') === 1 ? ' was past its target' : ' were past their target',
    ' when the prison was inspected next.',
    ...(figures.value('targets_far') === 0
      ? []
      : [' Not drawn: ', figures.number('targets_far'), ' whose target is many years from any inspection.']),
  ]
}
