import { formatPlace } from '../../domain/place.ts'
import type { Place } from '../../domain/place.ts'
import type { Block } from '../document/block.ts'
import type { CitedRow } from '../document/cited-row.ts'
import type { RowReference } from '../document/inline.ts'
import type { ReportDocument } from '../document/report-document.ts'
import type { ReportTable } from '../document/report-table.ts'
import { chartAnchor, figureAnchor, partAnchor, queryAnchor, rowAnchor, tableAnchor } from './anchors.ts'
import { columnRules, type ColumnRules } from './column-rules.ts'
import { FIGURES_TABLE, figureRows } from './figure-rows.ts'
import { html, NOTHING, type Markup } from './markup.ts'

/** One page while it is written: what can be linked to, and what has been linked to so far. */
export interface Page {
  readonly document: ReportDocument
  readonly drawings: ReadonlyMap<string, string>
  table(id: string): ReportTable | undefined
  /** Whether some section shows all of the table. */
  isShown(tableId: string): boolean
  /** ` id="…"` for the first that asks for the anchor; nothing for any other, so that no id stands twice. */
  claim(anchor: string): Markup
  /** A number that no other part of the page has, from 1. */
  next(): number
  readonly columns: ColumnRules
  /** `''`, or ` (2)` and so on where the same label has stood before: names of regions have to differ. */
  distinction(label: string): string
  /**
   * The link to a section, heading, chart or table, by this order where several have the id; a table is also found as
   * `table:<id>`. `undefined` where none has it.
   */
  linkToPart(id: string): string | undefined
  /** The link to a number of a named query, or to the query where it counted nothing for the key. */
  linkToFigure(name: string, key: string): string | undefined
  /** The link to a row's entry among the passages, which is thereby shown. */
  linkToRow(row: RowReference, place: Place): string
  /** The same by the id of a row, as cells have it; `undefined` for what is no concern or action. */
  linkToId(id: string): string | undefined
  /** The same by a place as cells have it, if possible to one of the rows with these ids. */
  linkToPlace(place: string, ids: readonly string[]): string | undefined
  /** All rows linked to so far, in the order of the first links. */
  cited(): readonly Cited[]
}

export interface Cited {
  readonly row: RowReference
  readonly place: Place
  /** Missing where the document does not hold the words of the row. */
  readonly text?: string
}

export function openPage(document: ReportDocument, drawings: ReadonlyMap<string, string>): Page {
  const tables = new Map(document.tables.map((table) => [table.id, table]))
  const blocks = document.sections.flatMap((section) => allBlocks(section.blocks))
  const parts = new Map([
    ...document.tables.flatMap(({ id }) => [id, `table:${id}`].map((to) => [to, tableAnchor(id)] as const)),
    ...blocks.flatMap((block) =>
      block.kind === 'chart' ? [[block.chart.id, chartAnchor(block.chart.id)] as const] : [],
    ),
    ...blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.id, partAnchor(block.id)] as const] : [],
    ),
    ...document.sections.map(({ id }) => [id, partAnchor(id)] as const),
  ])
  const shown = new Set(blocks.flatMap(shownTable))
  const figures = new Set(
    figureRows(tables.get(FIGURES_TABLE)).flatMap(({ name, values }) => [
      queryAnchor(name),
      ...values.map(({ key }) => figureAnchor(name, key)),
    ]),
  )
  const known = new Map((document.cited ?? []).map((cited) => [cited.row.key, cited]))
  const atPlace = new Map<string, CitedRow>()
  for (const cited of document.cited ?? []) {
    const place = formatPlace(cited.place)
    if (!atPlace.has(place)) atPlace.set(place, cited)
  }

  const claimed = new Set<string>()
  const labels = new Map<string, number>()
  const cited = new Map<string, Cited>()
  let count = 0
  const cite = (row: Cited): string => {
    const anchor = rowAnchor(row.row)
    if (!cited.has(anchor)) cited.set(anchor, row)
    return `#${anchor}`
  }
  return {
    document,
    drawings,
    columns: columnRules(),
    table: (id) => tables.get(id),
    isShown: (id) => shown.has(id),
    claim(anchor) {
      if (claimed.has(anchor)) return NOTHING
      claimed.add(anchor)
      return html` id="${anchor}"`
    },
    next: () => ++count,
    distinction(label) {
      const times = (labels.get(label) ?? 0) + 1
      labels.set(label, times)
      return times === 1 ? '' : ` (${times})`
    },
    linkToPart(id) {
      const anchor = parts.get(id)
      return anchor === undefined ? undefined : `#${anchor}`
    },
    linkToFigure(name, key) {
      const anchor = [figureAnchor(name, key), queryAnchor(name)].find((anchor) => figures.has(anchor))
      return anchor === undefined ? undefined : `#${anchor}`
    },
    linkToRow: (row, place) => cite(known.get(row.key) ?? { row, place }),
    linkToId(id) {
      const row = known.get(id)
      return row === undefined ? undefined : cite(row)
    },
    linkToPlace(place, ids) {
      const named = ids.flatMap((id) => known.get(id) ?? []).find((row) => formatPlace(row.place) === place)
      const row = named ?? atPlace.get(place)
      return row === undefined ? undefined : cite(row)
    },
    cited: () => [...cited.values()],
  }
}

/** The blocks with all that stand in them, in reading order. */
function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'group') return [block, ...allBlocks(block.blocks)]
    if (block.kind === 'list') return [block, ...block.items.flatMap((item) => allBlocks(item.blocks ?? []))]
    return [block]
  })
}

function shownTable(block: Block): readonly string[] {
  if (block.kind === 'table') return [block.table]
  return block.kind === 'chart' && block.chart.where === undefined ? [block.chart.table] : []
}
