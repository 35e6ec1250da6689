import type { Row } from '../../tables/schema.ts'
import { bestRepeats } from '../best-repeats.ts'
import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import type { Figures } from '../figures/figures.ts'
import { formatCount } from '../format-count.ts'
import type { ReportIndex } from '../report-index.ts'
import { LIMITS } from '../sections/limits.ts'
import { style } from './chart-style.ts'
import { fitLine, fitLines } from './fit-lines.ts'
import { placeOn, pointLayer, spanLayer, textLayer, type Scale } from './layers.ts'
import { legend } from './legend.ts'
import { monthNumber, MONTHS_IN_SIGHT } from './months.ts'
import { paperLayer } from './paper-layer.ts'
import { specification } from './specification.ts'
import { textWidth } from './text-width.ts'
import { yearAxis } from './year-axis.ts'

const LABELS = 288
const HEAD = 26
const ROW = 58
const FOOT = 26
const GAP = 8
/** Of the width of a label, at most, for the numbers of its two concerns. */
const NUMBERS = 0.65

const FIRST = {
  shape: 'circle',
  size: 70,
  filled: true,
  fill: style.paper,
  stroke: style.blue,
  strokeWidth: 2,
}
const NEXT = { shape: 'triangle-right', size: 110, filled: true, color: style.blue }
const LEGEND = [
  { sign: 'point', mark: FIRST, text: 'target when it was first promised' },
  { sign: 'point', mark: NEXT, text: 'target when it was promised again' },
] as const

interface Slip {
  readonly action: string
  readonly where: string
  /** Months since the year 0. */
  readonly from: number
  readonly to: number
  readonly months: number
}

/** The targets of promises made again, from the first to the next; `undefined` where no pair names two months. */
export function slippageChart(index: ReportIndex, figures: Figures): Chart | undefined {
  const all = bestRepeats(index.tables.repeated_actions)
    .flatMap((row) => slipOf(index, row))
    // A stable sort: of equal ones the surest stay first.
    .sort((a, b) => b.months - a.months || a.from - b.from)
  const near = all.filter(({ months }) => Math.abs(months) <= MONTHS_IN_SIGHT)
  const slips = near.slice(0, LIMITS.drawnSlips)
  if (slips.length === 0) return undefined
  const ends = slips.flatMap(({ from, to }) => [from, to])
  const scale: Scale = {
    domain: [Math.min(...ends) - 2, Math.max(...ends) + 2],
    range: [LABELS, style.width - 2 * GAP - Math.max(...slips.map(widthOf))],
  }
  const bottom = HEAD + slips.length * ROW
  const rows = slips.map((slip, i) => ({ ...slip, x: slip.from, x2: slip.to, y: HEAD + (i + 0.5) * ROW }))
  const arrows = rows.filter(({ months }) => months !== 0)
  const [later, earlier] = [
    arrows.filter(({ months }) => months > 0),
    arrows.filter(({ months }) => months < 0),
  ]
  const heads = (slipped: typeof rows) => slipped.map((row) => ({ ...row, x: row.to }))
  const told = rows.map((row) => ({
    x: placeOn(scale, Math.max(row.from, row.to)) + GAP,
    y: row.y,
    text: slippedInWords(row.months),
  }))
  const signs = legend(LEGEND, { x: 0, y: bottom + FOOT, width: style.width })
  return {
    id: 'slippage',
    title: 'First and next target of actions that were promised again',
    finding: findingOf(figures, near.length > slips.length),
    table: 'promised_again',
    specification: specification({ width: style.width, height: bottom + FOOT + signs.height }, [
      ...yearAxis(scale, { top: HEAD, bottom, names: ['top', 'bottom'] }),
      spanLayer(
        rows.map(({ y }) => ({ x: 0, x2: style.width, y: y + ROW / 2, y2: y + ROW / 2 })),
        { type: 'rule', color: style.pale },
      ),
      spanLayer(
        arrows.map((row) => ({ ...row, y2: row.y })),
        { type: 'rule', color: style.blue, strokeWidth: 2 },
        scale,
      ),
      pointLayer(rows, FIRST, scale),
      pointLayer(heads(later), NEXT, scale),
      pointLayer(heads(earlier), { ...NEXT, shape: 'triangle-left' }, scale),
      paperLayer(told, { size: style.small, isBold: true }),
      textLayer(told, { size: style.small, isBold: true }),
      textLayer(
        rows.map(({ y, action }) => ({ x: 0, y: y - 9, text: action })),
        { size: style.small },
      ),
      textLayer(
        rows.map(({ y, where }) => ({ x: 0, y: y + 17, text: where })),
        { size: style.small, colour: style.quiet },
      ),
      ...signs.layers,
    ]),
  }
}

function slipOf(index: ReportIndex, row: Row<'repeated_actions'>): readonly Slip[] {
  const [earlier, later] = [index.action(row.earlier_action_id), index.action(row.later_action_id)]
  if (row.slipped_months === null || earlier.target_month === null || later.target_month === null) return []
  const [earlierNumber, laterNumber] = [earlier, later].map(
    ({ concern_id: id }) => index.concern(id).number ?? 'no number',
  )
  const prison = index.establishmentName(index.planOf(later.concern_id).establishment_slug)
  const width = LABELS - 2 * GAP
  const numbers = fitLine(`, concern ${earlierNumber ?? ''}, then ${laterNumber ?? ''}`, {
    width: width * NUMBERS,
    size: style.small,
  })
  return [
    {
      action: fitLines(earlier.text, { width, size: style.small, lines: 2 }).join('\n'),
      where: fitLine(prison, { width: width - textWidth(numbers, style.small), size: style.small }) + numbers,
      from: monthNumber(earlier.target_month),
      to: monthNumber(later.target_month),
      months: row.slipped_months,
    },
  ]
}

const widthOf = ({ months }: Slip): number => textWidth(slippedInWords(months), style.small, true)

function slippedInWords(months: number): string {
  if (months === 0) return 'same month'
  return `${formatCount(Math.abs(months), 'month')} ${months > 0 ? 'later' : 'earlier'}`
}

function findingOf(figures: Figures, isCut: boolean): Inline {
  const [least, most, far] = ['least', 'most', 'far'].map((name) => figures.value(`promised_again_${name}`))
  return [
    'Of ',
    figures.count('promised_again', '', 'action'),
    ' promised again, ',
    figures.number('promised_again_dated'),
    ' name a month both times; ',
    figures.number('promised_again_later'),
    ' of these moved to a later month',
    ...(most === 0
      ? []
      : [
          ', by ',
          ...(least === most ? [] : [figures.number('promised_again_least'), ' to ']),
          figures.count('promised_again_most', '', 'month'),
        ]),
    '.',
    ...(isCut ? [` Drawn are the first ${String(LIMITS.drawnSlips)} by how much later they moved.`] : []),
    ...(far === 0
      ? []
      : [' Not drawn: ', figures.number('promised_again_far'), ' that moved by many years.']),
  ]
}
