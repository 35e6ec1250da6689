import { inspectionMonth } from '../plan-name.ts'
import { style } from './chart-style.ts'
import { placeOn, spanLayer, textLayer, type Label, type Layer, type Scale } from './layers.ts'
import { paperLayer } from './paper-layer.ts'
import { plainName } from './plain-name.ts'
import type { PrisonTargets } from './target-months.ts'
import { textWidth } from './text-width.ts'

/** An inspection as a rule with a name; names that would meet stand in rows of their own. */
export interface InspectionMark extends Omit<Label, 'y'> {
  /** Pixels of the rule; `x` is where the name begins. */
  readonly at: number
  /** 0 for the lowest. */
  readonly row: number
}

const BETWEEN = 12

export function inspectionMarks(
  inspections: PrisonTargets['inspections'],
  scale: Scale,
): readonly InspectionMark[] {
  const [, right] = scale.range
  const ends: number[] = []
  return inspections
    .toSorted((a, b) => a.at - b.at)
    .map(({ at: day, plan }) => {
      const text = plainName(
        `${plan.kind === 'inspection' ? 'inspected' : plan.kind} ${inspectionMonth(plan)}`,
      )
      const at = placeOn(scale, day)
      const width = textWidth(text, style.small)
      const x = Math.min(at, right - width)
      const free = ends.findIndex((end) => end + BETWEEN <= x)
      const row = free === -1 ? ends.length : free
      ends[row] = x + width
      return { at, x, text, row }
    })
}

/** Rules from their names down to the ground, in front of the bars. */
export function markLayers(
  marks: readonly InspectionMark[],
  { ground, names }: { readonly ground: number; readonly names: number },
): readonly Layer[] {
  const y = (row: number): number => names - row * style.line
  const labels = marks.map(({ x, text, row }) => ({ x, y: y(row), text }))
  return [
    paperLayer(labels, { size: style.small }),
    spanLayer(
      marks.map(({ at, row }) => ({ x: at, x2: at, y: y(row) + 8, y2: ground })),
      { type: 'rule', color: style.ink, strokeWidth: 1.5, strokeDash: [4, 2] },
    ),
    textLayer(labels, { size: style.small }),
  ]
}
