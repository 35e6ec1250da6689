import type { DraftBlock } from '../reading.ts'
import { dropFurniture } from './drop-furniture.ts'
import { joinSplitRows } from './join-split-rows.ts'
import type { TextLine } from './lines.ts'
import type { PageDrawing, PdfPage } from './pdf-page.ts'
import { answersBelow, rowCells } from './row-cells.ts'
import { ruledTables, type RuledItem, type RuledRow, type RuledTable } from './ruled-tables.ts'
import { textBlocks, textMeasure } from './text-blocks.ts'

/** Ruled boxes of fewer columns are no plan's table. */
const FEWEST_COLUMNS = 3

/**
 * The blocks that a PDF's ruled lines tell; undefined where they draw no table.
 * @param fewestColumns of the widest table
 */
export function ruledBlocks(
  pages: readonly PdfPage[],
  drawings: readonly PageDrawing[],
  fewestColumns = FEWEST_COLUMNS,
): readonly DraftBlock[] | undefined {
  const { items, habits } = ruledTables(pages, drawings)
  if (!items.some((item) => item.kind === 'table' && item.family.measures.length >= fewestColumns))
    return undefined
  const outside = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  const kept = new Set(dropFurniture(outside, pages))
  const measure = textMeasure(outside, habits)
  const shown = items.filter((item) => item.kind === 'table' || kept.has(item.line))
  return groupItems(shown).flatMap((group) =>
    group.kind === 'lines' ? textBlocks(group.lines, measure) : tableBlocks(group.tables),
  )
}

type ItemGroup =
  | { readonly kind: 'lines'; readonly lines: TextLine[] }
  | { readonly kind: 'tables'; readonly tables: RuledTable[] }

/** Lines that follow each other, and tables of one family that follow each other on different pages. */
function groupItems(items: readonly RuledItem[]): readonly ItemGroup[] {
  const groups: ItemGroup[] = []
  for (const item of items) {
    const open = groups.at(-1)
    if (item.kind === 'line') {
      if (open?.kind === 'lines') open.lines.push(item.line)
      else groups.push({ kind: 'lines', lines: [item.line] })
    } else if (
      open?.kind === 'tables' &&
      open.tables[0]!.family === item.family &&
      open.tables.at(-1)!.page < item.page
    ) {
      open.tables.push(item)
    } else groups.push({ kind: 'tables', tables: [item] })
  }
  return groups
}

function tableBlocks(tables: readonly RuledTable[]): readonly DraftBlock[] {
  const { measures } = tables[0]!.family
  const header = tables[0]!.rows
  const rows = tables.flatMap(({ rows: own }, i) => (i === 0 ? own : dropRepeatedHeader(own, header)))
  const joined = joinSplitRows(rows, measures)
  const groups = joined.map((row) => row.cells.map((cell) => cell?.groups ?? []))
  return joined.map(({ afterBreak, page }, row): DraftBlock => {
    const cells = rowCells(groups[row]!, measures, answersBelow(groups, row, measures))
    return { kind: 'row', cells, afterBreak, page }
  })
}

/** A table that goes on begins with its header rows again. */
function dropRepeatedHeader(rows: readonly RuledRow[], header: readonly RuledRow[]): readonly RuledRow[] {
  const texts = header.map(rowText)
  const first = rows.findIndex((row, i) => rowText(row) === '' || rowText(row) !== texts[i])
  return first < 0 ? rows : rows.slice(first)
}

const rowText = (row: RuledRow): string =>
  row.cells
    .map((cell) =>
      (cell?.groups ?? []).flatMap((group) => group.lines.map(({ text }) => text.trim())).join(' '),
    )
    .join('\t')
    .trim()
