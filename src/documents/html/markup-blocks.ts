import type { DraftBlock } from '../reading.ts'
import type { Cell } from '../source-document.ts'
import { collectParagraphs } from './collect-paragraphs.ts'
import { childrenOf, isElement, type MarkupElement, type MarkupParent } from './markup.ts'
import { columnsOf, tableCells, tableRows } from './table-rows.ts'

/** A page's paragraphs and the rows of its tables, in reading order. */
export function markupBlocks(parent: MarkupParent): readonly DraftBlock[] {
  const blocks: DraftBlock[] = []
  const addText = (cell: Cell): void => {
    for (const { text } of cell) blocks.push({ kind: 'text', text })
  }
  addText(
    collectParagraphs(parent, (table, before) => {
      addText(before)
      for (const block of tableBlocks(table)) blocks.push(block)
    }),
  )
  return blocks
}

function tableBlocks(table: MarkupElement): readonly DraftBlock[] {
  if (isLayout(table)) return tableCells(table).flatMap(markupBlocks)
  const captions = childrenOf(table)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'caption')
  return [
    ...captions.flatMap(markupBlocks),
    ...tableRows(table).map((row): DraftBlock => ({ kind: 'row', cells: row, afterBreak: false })),
  ]
}

/** A table that only arranges a page: one within it is at least as wide as itself. */
function isLayout(table: MarkupElement): boolean {
  const columns = columnsOf(table)
  return tableCells(table).some((cell) => tablesWithin(cell).some((inner) => columnsOf(inner) >= columns))
}

function tablesWithin(parent: MarkupParent): readonly MarkupElement[] {
  return childrenOf(parent)
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'table' ? [child, ...tablesWithin(child)] : tablesWithin(child)))
}
