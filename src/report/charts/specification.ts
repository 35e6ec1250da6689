import { style } from './chart-style.ts'
import type { Layer } from './layers.ts'

/**
 * A picture made of layers, the first at the bottom, in pixels from the upper left corner within the margin. Its size is given, never found
 * by measuring text, so that it is the same on every machine.
 */
export function specification(
  size: { readonly width: number; readonly height: number },
  layers: readonly Layer[],
): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...size,
    autosize: 'none',
    padding: style.margin,
    background: style.paper,
    // No row is without its numbers, so none need be looked for.
    config: { aria: false, mark: { invalid: null }, view: { stroke: null }, font: style.fonts },
    // Layers without data would be drawn with the data of those before them.
    layer: layers.filter((layer) => !isEmpty(layer)),
  }
}

function isEmpty({ data }: Layer): boolean {
  return typeof data === 'object' && data !== null && 'values' in data && Array.isArray(data.values)
    ? data.values.length === 0
    : false
}
