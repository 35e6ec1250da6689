import { style } from './chart-style.ts'

/** A layer of a Vega-Lite view with its data. */
export type Layer = Readonly<Record<string, unknown>>

/** How numbers are laid out from left to right. */
export interface Scale {
  readonly domain: readonly [number, number]
  /** Pixels. */
  readonly range: readonly [number, number]
}

/** Where a value stands, in pixels: as Vega places it. */
export function placeOn({ domain: [first, last], range: [left, right] }: Scale, value: number): number {
  return left + ((value - first) / (last - first)) * (right - left)
}

interface Point {
  readonly x: number
  /** Pixels from the top. */
  readonly y: number
}

/** From one corner to another, or from end to end. */
export interface Span extends Point {
  readonly x2: number
  readonly y2: number
}

export interface Label extends Point {
  /** Lines are parted by `\n`; `y` is the middle of all of them. */
  readonly text: string
}

interface LabelStyle {
  /** Side of the text on which `x` is. Default: left. */
  readonly align?: 'left' | 'center' | 'right'
  readonly size?: number
  readonly isBold?: boolean
  readonly colour?: string
  /** Degrees, clockwise. Default: 0. */
  readonly angle?: number
}

/** Texts at pixels. */
export function textLayer(
  labels: readonly Label[],
  { align = 'left', size = style.text, isBold = false, colour = style.ink, angle = 0 }: LabelStyle = {},
): Layer {
  const line = size + style.line - style.text
  return {
    data: {
      values: labels.map((label) => ({
        ...label,
        y: label.y - ((label.text.split('\n').length - 1) * line) / 2,
      })),
    },
    mark: {
      type: 'text',
      align,
      baseline: 'middle',
      color: colour,
      fontSize: size,
      lineBreak: '\n',
      lineHeight: line,
      ...(isBold ? { fontWeight: 'bold' } : {}),
      ...(angle === 0 ? {} : { angle }),
    },
    encoding: { x: position('x'), y: position('y'), text: { field: 'text' } },
  }
}

/** Rectangles, rules or other marks whose properties are `mark`; `x` and `x2` are pixels unless a scale is given. */
export function spanLayer(
  spans: readonly Span[],
  mark: Readonly<Record<string, unknown>>,
  scale?: Scale,
): Layer {
  return {
    data: { values: spans },
    mark,
    encoding: { x: position('x', scale), x2: { field: 'x2' }, y: position('y'), y2: { field: 'y2' } },
  }
}

/** Shapes at points; `x` is in pixels unless a scale is given. */
export function pointLayer(
  points: readonly Point[],
  mark: Readonly<Record<string, unknown>>,
  scale?: Scale,
): Layer {
  return {
    data: { values: points },
    mark: { type: 'point', opacity: 1, ...mark },
    encoding: { x: position('x', scale), y: position('y') },
  }
}

const position = (field: string, scale?: Scale): Layer => ({
  field,
  type: 'quantitative',
  axis: null,
  scale: scale === undefined ? null : { ...scale, nice: false, zero: false },
})
