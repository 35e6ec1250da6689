import type { Chart } from '../../../src/report/document/chart.ts'
import type { Inline } from '../../../src/report/document/inline.ts'
import type { Figures } from '../../../src/report/figures/figures.ts'
import { figuresOf } from '../../../src/report/figures/figures-of.ts'
import { indexTables, type ReportIndex } from '../../../src/report/report-index.ts'
import type { Tables } from '../../../src/tables/schema.ts'
import { answered } from '../report-of.ts'

/** For pictures whose captions are not looked at. */
export const NO_FIGURES = figuresOf([])

/** The caption of a picture, with the numbers that queries count. */
export async function captionOf(
  chartOf: (index: ReportIndex, figures: Figures) => Chart | undefined,
  tables: Tables,
): Promise<string> {
  const { figures } = await answered(tables)
  const chart = chartOf(indexTables(tables), figuresOf(figures))
  return chart === undefined ? '' : plainText(chart.finding)
}

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
  if (inline.kind === 'figure') return inline.shown
  return inline.kind === 'data' ? inline.text : `[${inline.kind}]`
}

// Array.isArray does not tell readonly arrays apart.
const isList = (inline: Inline): inline is readonly Inline[] => Array.isArray(inline)
