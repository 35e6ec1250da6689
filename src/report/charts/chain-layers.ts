import type { Dot, Lane } from './chain-lanes.ts'
import { style } from './chart-style.ts'
import { fitLine, fitLines } from './fit-lines.ts'
import { pointLayer, spanLayer, textLayer, type Layer } from './layers.ts'

/** Pixels for the theme of a chain, left of its lane. */
export const LANE_LABELS = 208
/** A concern with its number above and what became of its priority below. */
const ROW = 50
const PAD = 6

/** A concern, by what became of its priority. */
export const shapes: Readonly<Record<Dot['change'], Readonly<Record<string, unknown>>>> = {
  none: { shape: 'circle', size: 130, filled: true, color: style.blue },
  escalated: { shape: 'triangle-up', size: 190, filled: true, color: style.rust },
  eased: { shape: 'triangle-down', size: 190, filled: true, color: style.blue },
}

interface Place {
  /** Pixels from the top. */
  readonly top: number
  /** The middle of the column of an inspection. */
  readonly x: (column: number) => number
}

/** Chains one below the other, each a lane; lines lie under all shapes, and shapes under all texts. */
export function chainLayers(
  lanes: readonly Lane[],
  { top: start, x }: Place,
): { readonly layers: readonly Layer[]; readonly bottom: number } {
  let bottom = start
  const placed = lanes.map((lane) => {
    const top = bottom
    bottom += lane.rows * ROW + PAD
    return placeLane(lane, { top, x }, bottom)
  })
  const dots = placed.flatMap((lane) => lane.dots)
  const links = placed.flatMap((lane) => lane.links)
  const gaps = placed.flatMap((lane) => lane.gaps)
  return {
    bottom,
    layers: [
      spanLayer(
        placed.map(({ top }) => ({ x: 0, x2: style.width, y: top, y2: top })),
        { type: 'rule', color: style.hairline },
      ),
      spanLayer(
        links.filter(({ isOverGap }) => !isOverGap),
        { type: 'rule', color: style.blue, strokeWidth: 3 },
      ),
      spanLayer(
        links.filter(({ isOverGap }) => isOverGap),
        { type: 'rule', color: style.blue, strokeWidth: 2, strokeDash: [5, 4] },
      ),
      spanLayer(
        gaps.map((gap) => ({ x: gap.x - 40, x2: gap.x + 40, y: gap.y - 10, y2: gap.y + 10 })),
        { type: 'rect', fill: style.paper },
      ),
      ...(['none', 'escalated', 'eased'] as const).map((change) =>
        pointLayer(
          dots.filter((dot) => dot.change === change),
          shapes[change],
        ),
      ),
      textLayer(placed.map((lane) => lane.label)),
      textLayer(gaps, { align: 'center', size: style.small, colour: style.quiet }),
      textLayer(
        dots.map((dot) => ({ ...dot, y: dot.y - 16 })),
        { align: 'center', size: style.small, isBold: true },
      ),
      textLayer(
        dots
          .filter(({ change }) => change !== 'none')
          .map(({ change, ...dot }) => ({ ...dot, y: dot.y + 17, text: change })),
        { align: 'center', size: style.small },
      ),
    ],
  }
}

function placeLane({ theme, rows, dots, absences, links }: Lane, { top, x }: Place, bottom: number) {
  const inColumn = (column: number): number => dots.filter((dot) => dot.column === column).length
  // Fewer concerns than rows stand in the middle of the lane.
  const y = ({ row, column }: Dot): number =>
    top + PAD / 2 + (row + 0.5 + (rows - inColumn(column)) / 2) * ROW
  const middle = (top + bottom) / 2
  return {
    top,
    label: {
      x: 0,
      y: middle,
      text: fitLines(theme, { width: LANE_LABELS - 12, size: style.text, lines: 2 }).join('\n'),
    },
    dots: dots.map((dot) => ({
      concern: dot.concernId,
      change: dot.change,
      x: x(dot.column),
      y: y(dot),
      text: fitLine(dot.number, { width: 80, size: style.small, isBold: true }),
    })),
    links: links.map(({ from, to }) => ({
      x: x(from.column),
      y: y(from),
      x2: x(to.column),
      y2: y(to),
      isOverGap: to.column - from.column > 1,
    })),
    gaps: absences.map((column) => ({ x: x(column), y: middle, text: 'not raised' })),
  }
}
