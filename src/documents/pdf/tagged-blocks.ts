import type { DraftBlock } from '../reading.ts'
import { placeCells } from './place-cells.ts'
import { lineParagraphs, type LineGroup, type LineMeasure } from './line-paragraphs.ts'
import type { PdfPage, TextRun } from './pdf-page.ts'
import { answersBelow, groupParagraphs, rowCells } from './row-cells.ts'
import { textHabits, type TextHabits } from './text-habits.ts'
import { untaggedRuns, untaggedText } from './untagged-text.ts'
import { taggedTables, type TaggedPiece, type TaggedRow } from './tagged-tables.ts'

/** Tags without a table as wide as this are no plan's. */
const FEWEST_COLUMNS = 3
/** Share of the letters that the tags must hold to be trusted. */
const TRUSTED_SHARE = 0.9

/**
 * The blocks that a PDF's tags tell; undefined where it has none that hold its text.
 * @param needsTable undefined also where no tag tells of a table, since its lines may
 */
export function taggedBlocks(
  pages: readonly PdfPage[],
  needsTable: boolean,
): readonly DraftBlock[] | undefined {
  if (taggedShare(pages) < TRUSTED_SHARE) return undefined
  const blocks = taggedTables(pages)
  if (
    needsTable &&
    !blocks.some((b) => b.kind === 'table' && b.rows.some(({ cells }) => cells.length >= FEWEST_COLUMNS))
  )
    return undefined
  const habits = textHabits(
    blocks.flatMap((block) =>
      block.kind === 'text'
        ? [block.piece.lines]
        : block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.map(({ lines }) => lines))),
    ),
  )
  const tagged = blocks.flatMap((block) =>
    block.kind === 'text' ? textBlocks(block.piece, habits) : tableBlocks(block.rows, habits),
  )
  return insertByPage(tagged, untaggedText(pages, habits))
}

/** Puts blocks that have no place in the reading order before those of their page. */
function insertByPage(blocks: readonly DraftBlock[], others: readonly DraftBlock[]): readonly DraftBlock[] {
  let next = 0
  const before = (page: number): readonly DraftBlock[] => {
    const first = next
    while (next < others.length && (others[next]!.page ?? 0) <= page) next++
    return others.slice(first, next)
  }
  const placed = blocks.flatMap((block) => [...before(block.page ?? 0), block])
  return [...placed, ...others.slice(next)]
}

/** Outside tables no one knows how far a line may reach. */
const ANY_WIDTH = { left: -Infinity, right: Infinity }

function textBlocks(piece: TaggedPiece, habits: TextHabits): readonly DraftBlock[] {
  const page = piece.lines[0]!.page
  return pieceGroups(piece, { ...habits, ...ANY_WIDTH })
    .flatMap((group) => groupParagraphs(group, habits))
    .map(({ text }) => ({ kind: 'text', text, page }))
}

/** Tagged rows are whole, whatever pages they go over: none of them goes on after a break. */
function tableBlocks(rows: readonly TaggedRow[], habits: TextHabits): readonly DraftBlock[] {
  const placed = placeCells(rows.map(({ cells }) => cells))
  const measures = placed.columns.map((extent) => ({ ...habits, ...extent }))
  let page = 1
  const groups = placed.rows.map((cells) =>
    cells.map((cell, i) => cell.flatMap((piece) => pieceGroups(piece, measures[i]!))),
  )
  return placed.rows.map((cells, row): DraftBlock => {
    page = firstPage(cells) ?? page
    const below = answersBelow(groups, row, measures)
    return { kind: 'row', cells: rowCells(groups[row]!, measures, below), afterBreak: false, page }
  })
}

const pieceGroups = (piece: TaggedPiece, measure: LineMeasure): readonly LineGroup[] =>
  piece.isWhole ? [piece] : lineParagraphs(piece.lines, measure)

const firstPage = (cells: readonly (readonly TaggedPiece[])[]): number | undefined =>
  cells
    .flatMap((cell) => cell.map(({ lines }) => lines[0]!.page))
    .reduce<number | undefined>((first, page) => Math.min(first ?? page, page), undefined)

/** Share (0 to 1) of the letters that stand under a tag; 0 without tags. */
function taggedShare(pages: readonly PdfPage[]): number {
  const all = pages.reduce((sum, { runs }) => sum + countLetters(runs), 0)
  const untagged = pages.reduce((sum, page) => sum + countLetters(untaggedRuns(page)), 0)
  return all === 0 ? 0 : 1 - untagged / all
}

const countLetters = (runs: readonly TextRun[]): number =>
  runs.reduce((sum, { text }) => sum + text.length, 0)
