import { style } from './chart-style.ts'
import { spanLayer, type Label, type Layer } from './layers.ts'
import { textWidth } from './text-width.ts'

/** Paper behind texts of one line that begin at `x`, so that no line of the picture crosses them. */
export function paperLayer(
  labels: readonly Label[],
  { size = style.text, isBold = false }: { readonly size?: number; readonly isBold?: boolean } = {},
): Layer {
  return spanLayer(
    labels.map(({ x, y, text }) => ({
      x: x - 2,
      x2: x + textWidth(text, size, isBold),
      y: y - size / 2 - 2,
      y2: y + size / 2 + 2,
    })),
    { type: 'rect', fill: style.paper },
  )
}
