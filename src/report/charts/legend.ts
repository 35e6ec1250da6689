import { style } from './chart-style.ts'
import { pointLayer, spanLayer, textLayer, type Layer } from './layers.ts'
import { textWidth } from './text-width.ts'

/** What a sign in a picture means. */
export interface LegendItem {
  readonly sign: 'box' | 'point' | 'rule'
  /** Properties of the mark. */
  readonly mark: Readonly<Record<string, unknown>>
  readonly text: string
}

const SIGN = 14
const GAP = 6
const BETWEEN = 20
const LINE = 20

/** Signs with their meanings in as many lines as they need. */
export function legend(
  items: readonly LegendItem[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): { readonly layers: readonly Layer[]; readonly height: number } {
  let left = x
  let top = y
  const layers: Layer[] = []
  const labels: { readonly x: number; readonly y: number; readonly text: string }[] = []
  for (const { sign, mark, text } of items) {
    const own = SIGN + GAP + textWidth(text, style.small)
    if (left > x && left + own > x + width) {
      left = x
      top += LINE
    }
    const middle = top + LINE / 2
    layers.push(
      sign === 'point'
        ? pointLayer([{ x: left + SIGN / 2, y: middle }], mark)
        : spanLayer([sign === 'box' ? boxAt(left, middle) : ruleAt(left, middle)], mark),
    )
    labels.push({ x: left + SIGN + GAP, y: middle, text })
    left += own + BETWEEN
  }
  return {
    layers: [...layers, textLayer(labels, { size: style.small })],
    height: items.length === 0 ? 0 : top + LINE - y,
  }
}

const boxAt = (x: number, y: number) => ({ x: x + 1, x2: x + SIGN - 1, y: y - 6, y2: y + 6 })
const ruleAt = (x: number, y: number) => ({ x: x + SIGN / 2, x2: x + SIGN / 2, y: y - 8, y2: y + 8 })
