import type { ReportSection } from '../domain/report-setup.ts'
import type { Row } from '../tables/schema.ts'
import { bestRepeats } from './best-repeats.ts'
import type { Block } from './document/block.ts'
import type { Chart } from './document/chart.ts'
import type { Inline } from './document/inline.ts'
import { data, link } from './document/inline-nodes.ts'
import type { ReportTable } from './document/report-table.ts'
import type { EvidenceScale } from './evidence-scale.ts'
import type { Figures } from './figures/figures.ts'
import type { ReportIndex } from './report-index.ts'

/** What every section is made from. */
export interface ReportContext {
  readonly index: ReportIndex
  readonly scale: EvidenceScale
  readonly figures: Figures
  /** By the id of the earlier action: the later one that promises it again in substance. */
  readonly repeats: ReadonlyMap<string, Row<'repeated_actions'>>
  /** The picture with this id; nothing where there is none. Signs that ids may not have count as one another. */
  readonly picture: (id: string) => readonly Block[]
  /** The report table with this id; nothing where there is none. */
  readonly table: (id: string) => readonly Block[]
  /** ` (section 3)`; nothing where the report leaves the section out. */
  readonly see: (id: ReportSection) => Inline
  /** `3 Concerns that came back`; the findings have no number. */
  readonly title: (id: ReportSection, text: string) => Inline
}

/** @param sections those that the report has, in their order */
export function reportContext(
  parts: Pick<ReportContext, 'index' | 'scale' | 'figures'>,
  charts: readonly Chart[],
  tables: readonly ReportTable[],
  sections: readonly ReportSection[],
): ReportContext {
  const pictures = new Map(charts.map((chart) => [plainId(chart.id), chart]))
  const numbered: readonly ReportSection[] = sections.filter((id) => id !== 'findings')
  const numberOf = (id: ReportSection): Inline => data(String(numbered.indexOf(id) + 1))
  return {
    ...parts,
    repeats: new Map(
      bestRepeats(parts.index.tables.repeated_actions).map((row) => [row.earlier_action_id, row]),
    ),
    picture(id) {
      const chart = pictures.get(plainId(id))
      return chart === undefined ? [] : [{ kind: 'chart', chart }]
    },
    table: (id) => (tables.some((table) => table.id === id) ? [{ kind: 'table', table: id }] : []),
    see: (id) => (numbered.includes(id) ? [' (', link(id, ['section ', numberOf(id)]), ')'] : ''),
    title: (id, text) => (numbered.includes(id) ? [numberOf(id), ` ${text}`] : text),
  }
}

/** Charts have ids that may stand in links; ids of concerns have other signs as well. */
const plainId = (id: string): string => id.replace(/[^A-Za-z0-9]+/g, '-')
