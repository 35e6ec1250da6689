import type { DraftBlock } from '../reading.ts'
import { columnGaps, type TextColumn } from './column-gaps.ts'
import { dropFurniture } from './drop-furniture.ts'
import { groupLines, splitLine, type TextLine } from './lines.ts'
import { lineParagraphs, type LineMeasure } from './line-paragraphs.ts'
import type { PdfPage } from './pdf-page.ts'
import { rowCells } from './row-cells.ts'
import { textBlocks, textMeasure } from './text-blocks.ts'
import { textHabits } from './text-habits.ts'

/** Fewer columns are those of a letter. */
const FEWEST_COLUMNS = 3
/** A white strip over all columns parts two rows when it is so much wider than that between lines, in heights of the font. */
const ROW_GAP = 0.18

interface SpacedLine {
  readonly y: number
  readonly size: number
  readonly page: number
  readonly pieces: readonly TextLine[]
}

/**
 * The blocks of a PDF without tags and lines, by where its words stand: the last resort. Without columns all is text.
 * @returns also the page of the first row, where there is a table
 */
export function spacedBlocks(pages: readonly PdfPage[]): {
  readonly blocks: readonly DraftBlock[]
  readonly tablePage?: number
} {
  const whole = dropFurniture(
    pages.flatMap((page) => groupLines([...page.runs, ...page.artifacts], page.number)),
    pages,
  )
  const lines = whole.map((line): SpacedLine => ({ ...line, pieces: splitLine(line) }))
  const columns = columnGaps(lines.map(({ pieces }) => pieces))
  const habits = textHabits([whole])
  const measure = textMeasure(whole, habits)
  const first = columns.length < FEWEST_COLUMNS ? -1 : lines.findIndex((line) => isTableLine(line, columns))
  if (first < 0) return { blocks: textBlocks(whole, measure) }
  const measures = columns.map((column) => ({ ...habits, ...column }))
  const rows = bandsOf(lines.slice(first), columns, habits.pitch)
  return {
    blocks: [
      ...textBlocks(whole.slice(0, first), measure),
      ...rows.map((row) => rowBlock(row, columns, measures)),
    ],
    tablePage: lines[first]!.page,
  }
}

/** A table begins with a line that has words in three columns or more. */
const isTableLine = ({ pieces }: SpacedLine, columns: readonly TextColumn[]): boolean =>
  new Set(pieces.map((piece) => columnOf(piece, columns))).size >= FEWEST_COLUMNS

const columnOf = ({ left, right }: TextLine, columns: readonly TextColumn[]): number => {
  const overlaps = columns.map((column) => Math.min(right, column.right) - Math.max(left, column.left))
  return overlaps.indexOf(Math.max(...overlaps))
}

interface Band {
  readonly lines: SpacedLine[]
  readonly isFirstOfPage: boolean
}

/**
 * Rows: lines between white strips over all columns. A word in the first column begins one, unless it goes on from the
 * line before; so does a line in which all columns begin anew, the last among them.
 */
function bandsOf(
  lines: readonly SpacedLine[],
  columns: readonly TextColumn[],
  pitch: number,
): readonly Band[] {
  const bands: Band[] = []
  const last = new Map<number, SpacedLine>()
  for (const line of lines) {
    const before = bands.at(-1)?.lines.at(-1)
    const own = new Set(line.pieces.map((piece) => columnOf(piece, columns)))
    const begins = (column: number): boolean => own.has(column) && isApart(last.get(column), line, pitch)
    const isLevel = own.has(columns.length - 1) && own.size > 1 && [...own].every(begins)
    if (isApart(before, line, pitch) || begins(0) || isLevel)
      bands.push({ lines: [line], isFirstOfPage: before !== undefined && before.page !== line.page })
    else bands.at(-1)!.lines.push(line)
    for (const column of own) last.set(column, line)
  }
  return bands
}

const isApart = (before: SpacedLine | undefined, line: SpacedLine, pitch: number): boolean =>
  before?.page !== line.page || (line.y - before.y) / Math.max(line.size, before.size) > pitch + ROW_GAP

function rowBlock(band: Band, columns: readonly TextColumn[], measures: readonly LineMeasure[]): DraftBlock {
  const pieces = band.lines.flatMap((line) => line.pieces)
  const page = band.lines[0]!.page
  const cells = columns.map((_, i) => {
    const own = pieces.filter((piece) => columnOf(piece, columns) === i).flatMap(({ runs }) => runs)
    return lineParagraphs(groupLines(own, page), measures[i]!)
  })
  const filled = cells.filter((groups) => groups.length > 0).length
  return {
    kind: 'row',
    cells: rowCells(cells, measures),
    // A text that stands alone may be the rest of the row above.
    afterBreak: band.isFirstOfPage || filled === 1,
    page,
  }
}
