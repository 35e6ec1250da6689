import type { Chart } from './chart.ts'
import { allBlocks } from './leaves-of.ts'
import type { ReportDocument } from './report-document.ts'

/** The pictures of a report, in reading order. */
export const chartsOf = ({ sections }: Pick<ReportDocument, 'sections'>): readonly Chart[] =>
  sections.flatMap(({ blocks }) =>
    allBlocks(blocks).flatMap((block) => (block.kind === 'chart' ? [block.chart] : [])),
  )
