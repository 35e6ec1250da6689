import type { Cell } from '../source-document.ts'
import { collectParagraphs } from './collect-paragraphs.ts'
import { listNumbers } from './list-numbers.ts'
import { attributeOf, childrenOf, isElement, type MarkupElement } from './markup.ts'

/** Tables of plans have at most six columns; a span beyond this is a mistake or a trap. */
const MOST_COLUMNS = 64

/** A table's rows; what a merged cell holds stands in its first row and column, the cells it covers are empty. */
export function tableRows(table: MarkupElement): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  /** How many more rows each column is covered by a cell above. */
  let covered: number[] = []
  const numberOf = listNumbers()
  for (const row of rowsOf(table)) {
    const below = covered.map((left) => Math.max(0, left - 1))
    const cells: Cell[] = []
    const skipCovered = (): void => {
      while ((covered[cells.length] ?? 0) > 0) cells.push([])
    }
    for (const cell of cellsOf(row)) {
      skipCovered()
      const [columns, rowSpan] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (let i = 0; i < columns; i++) {
        below[cells.length] = rowSpan - 1
        const content = i === 0 ? collectParagraphs(cell) : []
        cells.push(cells.length === 0 ? numberOf(cell, content) : content)
      }
    }
    skipCovered()
    covered = below
    rows.push(cells)
  }
  const width = Math.min(
    rows.reduce((most, cells) => Math.max(most, cells.length), 0),
    MOST_COLUMNS,
  )
  return rows.map((cells) => [...cells, ...emptyCells(width - cells.length)])
}

/** How many columns a table's widest row has. */
export const columnsOf = (table: MarkupElement): number =>
  rowsOf(table).reduce((most, row) => {
    const columns = cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)
    return Math.max(most, columns)
  }, 0)

/** The cells of a table's rows that stand in the table itself, not in one within it. */
export const tableCells = (table: MarkupElement): readonly MarkupElement[] => rowsOf(table).flatMap(cellsOf)

function rowsOf(table: MarkupElement): readonly MarkupElement[] {
  return childrenOf(table)
    .filter(isElement)
    .flatMap((child): readonly MarkupElement[] => {
      if (child.tagName === 'tr') return [child]
      return /^t(head|body|foot)$/.test(child.tagName) ? rowsOf(child) : []
    })
}

const cellsOf = (row: MarkupElement): readonly MarkupElement[] =>
  childrenOf(row)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')

const spanOf = (cell: MarkupElement, name: 'colspan' | 'rowspan'): number => {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  return span >= 1 ? Math.min(span, name === 'colspan' ? MOST_COLUMNS : span) : 1
}

const emptyCells = (count: number): readonly Cell[] => Array.from({ length: Math.max(0, count) }, () => [])
