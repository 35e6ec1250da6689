import type { PdfPage, TextRun } from './pdf-page.ts'
import { groupLines, type TextLine } from './lines.ts'
import { tagFlow, type TagPiece, type TagRow } from './tag-flow.ts'

/** A paragraph or item with its lines; a whole one is no other's beginning or rest, unless its page ends. */
export interface TaggedPiece {
  readonly lines: readonly TextLine[]
  readonly isItem: boolean
  readonly isWhole: boolean
}

export interface TaggedRow {
  readonly cells: readonly (readonly TaggedPiece[])[]
}

export type TaggedBlock =
  | { readonly kind: 'text'; readonly piece: TaggedPiece }
  | { readonly kind: 'table'; readonly rows: readonly TaggedRow[] }

/**
 * The paragraphs and tables that the tags of all pages tell. Every page's tags hold all rows of a table but only the
 * page's own text; here they are put together, and header rows repeated on later pages are left out.
 */
export function taggedTables(pages: readonly PdfPage[]): readonly TaggedBlock[] {
  const blocks: TaggedBlock[] = []
  for (const page of pages) {
    if (!page.tags) continue
    const runs = runsByMark(page.runs)
    const pieceOf = (piece: TagPiece): TaggedPiece => ({
      lines: groupLines(
        piece.marks.flatMap((mark) => runs.get(mark) ?? []),
        page.number,
      ),
      isItem: piece.isItem,
      isWhole: piece.isWhole,
    })
    for (const block of tagFlow(page.tags)) {
      if (block.kind === 'text') {
        const piece = pieceOf(block.piece)
        if (piece.lines.length > 0) blocks.push({ kind: 'text', piece })
        continue
      }
      const rows = block.rows.map((row) => rowOf(row, pieceOf))
      const last = blocks.at(-1)
      if (last?.kind === 'table' && isSameTable(last.rows, rows)) {
        blocks[blocks.length - 1] = { kind: 'table', rows: joinTables(last.rows, rows) }
      } else blocks.push({ kind: 'table', rows })
    }
  }
  return blocks
}

/** Which text has which mark; a mark without text is absent. */
export function runsByMark(runs: readonly TextRun[]): ReadonlyMap<string, readonly TextRun[]> {
  const byMark = new Map<string, TextRun[]>()
  for (const run of runs) {
    if (run.mark === undefined) continue
    const own = byMark.get(run.mark)
    if (own) own.push(run)
    else byMark.set(run.mark, [run])
  }
  return byMark
}

const rowOf = (row: TagRow, pieceOf: (piece: TagPiece) => TaggedPiece): TaggedRow => ({
  cells: row.map((cell) => cell.map(pieceOf).filter(({ lines }) => lines.length > 0)),
})

/**
 * The same skeleton, filled further down: the rest of a table that goes on from the page before. Above the row that the
 * page cut, only cells that cover several rows can go on.
 */
function isSameTable(before: readonly TaggedRow[], after: readonly TaggedRow[]): boolean {
  if (before.length !== after.length) return false
  if (before.some((row, i) => row.cells.length !== after[i]!.cells.length)) return false
  const last = before.findLastIndex(isFilled)
  // Only header rows come again, and never all rows.
  const isNew = (row: TaggedRow, i: number): boolean => isFilled(row) && !isRepeated(before[i]!, row)
  const firstNew = after.findIndex(isNew)
  if (firstNew < 0 || after.some((row, i) => i > firstNew && isFilled(row) && !isNew(row, i))) return false
  if (before.length <= TINY_TABLE) {
    return firstNew > last || (firstNew === last && after[firstNew]!.cells[0]?.length === 0)
  }
  return after.every(
    (row, i) => i >= last || isRepeated(before[i]!, row) || countRefilled(before[i]!, row) < 3,
  )
}

/** Two tables of a row or two look alike; the rest of a row leaves its first cell empty. */
const TINY_TABLE = 2

const countRefilled = (row: TaggedRow, again: TaggedRow): number =>
  row.cells.filter((cell, i) => cell.length > 0 && again.cells[i]!.length > 0).length

function joinTables(before: readonly TaggedRow[], after: readonly TaggedRow[]): readonly TaggedRow[] {
  return before.map((row, i) => {
    const more = after[i]!
    if (isRepeated(row, more)) return row
    return { cells: row.cells.map((cell, column) => [...cell, ...more.cells[column]!]) }
  })
}

const isFilled = (row: TaggedRow): boolean => row.cells.some((cell) => cell.length > 0)

/** A header row printed again: every cell says what it said before. */
const isRepeated = (row: TaggedRow, again: TaggedRow): boolean =>
  isFilled(again) && row.cells.every((cell, i) => textOf(cell) === textOf(again.cells[i]!))

const textOf = (cell: readonly TaggedPiece[]): string =>
  cell.flatMap(({ lines }) => lines.map(({ text }) => text.trim())).join(' ')
