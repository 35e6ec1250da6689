import type { Row } from '../../tables/schema.ts'
import type { Chart } from '../document/chart.ts'
import type { Inline } from '../document/inline.ts'
import { data } from '../document/inline-nodes.ts'
import { formatFraction } from '../format-fraction.ts'
import { inspectionMonth } from '../plan-name.ts'
import type { ReportIndex } from '../report-index.ts'
import { evidenceChartId } from './chart-id.ts'
import { style } from './chart-style.ts'
import { evidenceSteps, type EvidenceStep } from './evidence-steps.ts'
import { placeOn, spanLayer, textLayer, type Label, type Layer, type Scale } from './layers.ts'
import { legend } from './legend.ts'
import { plainName } from './plain-name.ts'
import { specification } from './specification.ts'
import { textWidth } from './text-width.ts'

const LABELS = 216
const GAP = 6
const ROW = 28
const BAR = 18
const HEAD = 32
/** Room at both ends for the numbers of bars. */
const NUMBER = 64

const GAIN = { type: 'rect', fill: style.blue }
const LOSS = { type: 'rect', fill: style.paper, stroke: style.rust, strokeWidth: 2 }
const SUM = { type: 'rect', fill: style.ink }
const LEGEND = [
  { sign: 'box', mark: GAIN, text: 'filled, to the right: speaks for it' },
  { sign: 'box', mark: LOSS, text: 'outlined, to the left: speaks against it' },
] as const

/** What speaks for a pair and what against it, one upon the other, from the odds before to the probability after it. */
export function evidenceChart(index: ReportIndex, pair: Row<'recurrences'>): Chart {
  const { earlier_concern_id: earlierId, later_concern_id: laterId } = pair
  const { steps, sum } = evidenceSteps(pair, index.tables.evidence_levels)
  const ends = [0, sum, ...steps.map(({ to }) => to)]
  const scale: Scale = {
    domain: [Math.min(...ends), Math.max(...ends, Math.min(...ends) + 1)],
    range: [LABELS + NUMBER, style.width - NUMBER],
  }
  const rows: readonly EvidenceStep[] = [...steps, { name: 'sum', weight: sum, from: 0, to: sum }]
  const y = (row: number): number => HEAD + (row + 0.5) * ROW
  const bars = rows.map(({ name, level, weight, from, to }, row) => ({
    evidence: name,
    level: level ?? null,
    bits: weight,
    x: from,
    x2: to,
    y: y(row) - BAR / 2,
    y2: y(row) + BAR / 2,
  }))
  const bottom = HEAD + (rows.length + 1) * ROW
  const signs = legend(LEGEND, { x: 0, y: bottom + 8, width: style.width })
  return {
    id: evidenceChartId(earlierId, laterId),
    title: titleOf(index, pair),
    finding: findingOf(index, pair, steps),
    table: 'evidence',
    where: { earlier_concern_id: earlierId, later_concern_id: laterId },
    specification: specification({ width: style.width, height: bottom + 8 + signs.height + 4 }, [
      ...zeroLine(scale, bottom),
      ruleBetween(rows, scale, y),
      spanLayer(
        bars.slice(0, -1).filter(({ bits }) => bits >= 0),
        GAIN,
        scale,
      ),
      spanLayer(
        bars.slice(0, -1).filter(({ bits }) => bits < 0),
        LOSS,
        scale,
      ),
      spanLayer(bars.slice(-1), SUM, scale),
      textLayer(
        rows.slice(0, -1).map(({ name, level }, row) => ({ x: 0, y: y(row), text: nameOf(name, level) })),
      ),
      textLayer(
        ['Sum', 'Probability'].map((text, i) => ({ x: 0, y: y(rows.length - 1 + i), text })),
        { isBold: true },
      ),
      ...numbers(rows, scale, y),
      textLayer([{ x: placeOn(scale, sum), y: y(rows.length), text: formatFraction(pair.probability) }], {
        align: 'center',
        isBold: true,
      }),
      ...signs.layers,
    ]),
  }
}

/** Where for and against are even, named at the top. */
function zeroLine(scale: Scale, bottom: number): readonly Layer[] {
  const zero = placeOn(scale, 0)
  const text = 'even odds'
  return [
    spanLayer([{ x: zero, x2: zero, y: HEAD - 8, y2: bottom - ROW }], { type: 'rule', color: style.quiet }),
    textLayer([{ x: zero, y: HEAD - 18, text }], { align: 'center', size: style.small, colour: style.quiet }),
    textLayer([{ x: 0, y: HEAD - 18, text: 'What it adds, in bits' }], {
      size: style.small,
      colour: style.quiet,
    }),
  ]
}

/** Each bar begins where the one above it has ended; the sum ends there too. */
function ruleBetween(rows: readonly EvidenceStep[], scale: Scale, y: (row: number) => number): Layer {
  return spanLayer(
    rows.slice(0, -1).map(({ to }, row) => ({
      x: placeOn(scale, to),
      x2: placeOn(scale, to),
      y: y(row) + BAR / 2,
      y2: y(row + 1) - BAR / 2,
    })),
    { type: 'rule', color: style.quiet },
  )
}

/** What each bar adds, with its sign, beyond its end; on paper, so that no line crosses it. */
function numbers(rows: readonly EvidenceStep[], scale: Scale, y: (row: number) => number): readonly Layer[] {
  const labels = rows.map(({ weight, to }, row) => {
    const text = signed(weight)
    const width = textWidth(text, style.text)
    const end = placeOn(scale, to)
    const x = weight < 0 ? end - GAP - width : end + GAP
    return { x, x2: x + width, y: y(row), text, isLoss: weight < 0 }
  })
  const paper = labels.map(({ x, x2, y: middle }) => ({ x, x2, y: middle - BAR / 2, y2: middle + BAR / 2 }))
  const gains: readonly Label[] = labels.filter(({ isLoss }) => !isLoss)
  const losses: readonly Label[] = labels
    .filter(({ isLoss }) => isLoss)
    .map((label) => ({ ...label, x: label.x2 }))
  return [
    spanLayer(paper, { type: 'rect', fill: style.paper }),
    textLayer(gains),
    textLayer(losses, { align: 'right' }),
  ]
}

const nameOf = (name: string, level: string | undefined): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}${level === undefined ? '' : ` (${level})`}`

/** `+2.3`, `−9.0`. */
const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`

/** `HMP Maidstone, concern 1.2 (October 2022) and concern 3 (December 2025): evidence that it came back`. */
function titleOf(index: ReportIndex, pair: Row<'recurrences'>): string {
  const [earlier, later] = [pair.earlier_concern_id, pair.later_concern_id].map((id) => {
    const { kind, number } = index.concern(id)
    return `${kind} ${number ?? 'without a number'} (${inspectionMonth(index.planOf(id))})`
  })
  const prison = index.establishmentName(index.planOf(pair.later_concern_id).establishment_slug)
  return plainName(`${prison}, ${earlier ?? ''} and ${later ?? ''}: evidence that they are the same failing`)
}

function findingOf(index: ReportIndex, pair: Row<'recurrences'>, steps: readonly EvidenceStep[]): Inline {
  const [, strongest] = steps
  const theme = index.themeLabel(pair.later_concern_id)
  return [
    ...(theme === undefined ? ['The'] : [data(theme), ': the']),
    ' evidence adds up to a probability of ',
    data(formatFraction(pair.probability)),
    ...(strongest === undefined
      ? []
      : ['; what weighs most is: ', data(strongest.name), ' (', data(signed(strongest.weight)), ' bits)']),
    pair.decided_by === 'reviewer' ? '. That it came back was decided by a reviewer.' : '.',
  ]
}
