import type { Chart } from '../../../src/report/document/chart.ts'
import type { Inline } from '../../../src/report/document/inline.ts'

type Values = Readonly<Record<string, string | number | boolean | null>>

interface Part {
  readonly mark: Values & { readonly type: string }
  readonly data: { readonly values: readonly Values[] }
}

/** The layers of a chart's specification, which all charts have in this form. */
export const partsOf = ({ specification }: Chart): readonly Part[] =>
  (specification as unknown as { readonly layer: readonly Part[] }).layer

/** All texts that are drawn, layer by layer, the lines of one text joined. */
export const textsOf = (chart: Chart): readonly string[] =>
  partsOf(chart)
    .filter(({ mark }) => mark.type === 'text')
    .flatMap(({ data }) => data.values.map(({ text }) => String(text).replaceAll('\n', ' ')))

/** The rows of all layers that have a field, in the order of drawing. */
export const rowsWith = (chart: Chart, field: string): readonly Values[] =>
  partsOf(chart).flatMap(({ data }) => data.values.filter((row) => field in row))

/** How a sentence reads. */
export function plainText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if (isList(inline)) return inline.map(plainText).join('')
  return inline.kind === 'data' ? inline.text : `[${inline.kind}]`
}

/** What of a sentence is our own wording, without what the tables say. */
export function ownWords(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return isList(inline) ? inline.map(ownWords).join('') : ''
}

// Array.isArray does not tell readonly arrays apart.
const isList = (inline: Inline): inline is readonly Inline[] => Array.isArray(inline)
