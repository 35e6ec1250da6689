import type { Block } from './block.ts'
import type { Chart } from './chart.ts'
import type { ReportDocument } from './report-document.ts'

/** The pictures of a report, in reading order. */
export const chartsOf = ({ sections }: Pick<ReportDocument, 'sections'>): readonly Chart[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(chartsIn))

function chartsIn(block: Block): readonly Chart[] {
  if (block.kind === 'chart') return [block.chart]
  if (block.kind === 'group') return block.blocks.flatMap(chartsIn)
  if (block.kind === 'list') return block.items.flatMap(({ blocks = [] }) => blocks.flatMap(chartsIn))
  return []
}
