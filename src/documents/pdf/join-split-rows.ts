import { hasRoomFor, type LineGroup, type LineMeasure } from './line-paragraphs.ts'
import { countTexts, isCutText, isNarrow } from './row-cells.ts'
import type { RuledCell, RuledRow } from './ruled-tables.ts'

/** A row of a ruled table that may have been put together from those of several pages. */
export interface JoinedRow {
  readonly page: number
  readonly cells: readonly RuledCell[]
  /** Its text may go on from the row before: nothing tells whether the page cut that. */
  readonly afterBreak: boolean
}

/**
 * Puts the rows of one table over several pages together again where a page cut them. Some programs leave a cut cell
 * open below, which tells for certain; for the others the texts must tell: one that breaks off within a sentence,
 * or names and dates that do not match the paragraphs beside them on one side of the break or on both.
 */
export function joinSplitRows(
  rows: readonly RuledRow[],
  measures: readonly LineMeasure[],
): readonly JoinedRow[] {
  const isOpenStyle = rows.some((row) => row.cells.some((cell) => cell?.isCut === true))
  const joined: JoinedRow[] = []
  for (const row of rows) {
    const isFirst = joined.length > 0 && row.page > lastPage(joined.at(-1)!)
    const columns = isFirst ? cutColumns(joined, row, measures, isOpenStyle) : []
    const own = columns.length > 0 ? moveBack(joined, row, columns) : row
    if (own.cells.some((cell) => cell !== undefined && cell.groups.length > 0))
      joined.push({ ...own, afterBreak: isFirst && !isOpenStyle })
  }
  return joined
}

const lastPage = (row: JoinedRow): number =>
  row.cells.reduce((page, cell) => Math.max(page, cell?.groups.at(-1)?.lines.at(-1)?.page ?? 0), row.page)

/** The columns whose text goes on in the first row of the next page. */
function cutColumns(
  before: readonly JoinedRow[],
  row: RuledRow,
  measures: readonly LineMeasure[],
  isOpenStyle: boolean,
): readonly number[] {
  const all = measures.map((_, column) => column)
  if (isOpenStyle) return all.filter((column) => lastCell(before, column)?.isCut === true)
  return isWholeRowCut(before, row, measures) ? all : []
}

function isWholeRowCut(
  before: readonly JoinedRow[],
  row: RuledRow,
  measures: readonly LineMeasure[],
): boolean {
  const columns = measures.map((measure, column) => {
    const [above, below] = [groupsOf(lastCell(before, column)), groupsOf(row.cells[column])]
    return { above, below, isNarrow: isNarrow(above, measure) || isNarrow(below, measure) }
  })
  // A number begins a row; in a table without numbers the first column may hold text that goes on.
  if (columns[0]!.below.length > 0 && !isBrokenOff(columns[0]!)) return false
  const at = columns.findLastIndex((column) => column.above.length > 0 && !column.isNarrow)
  const [main, others] = [columns[at], columns.filter((_, column) => column > 0 && column !== at)]
  const answers = others.filter((column) => column.isNarrow)
  // Text that cannot go on from what stands above it: a page is lost between.
  if (!main || others.some((column) => !column.isNarrow && isForeign(column))) return false
  if (main.below.length === 0)
    return others.some(isBrokenOff) && answers.every(({ below }) => below.length === 0)
  if ([columns[0]!, main, ...others].some(isBrokenOff)) return true
  if (isListGoingOn(main) && answers.every(({ below }) => below.length === 0)) return true
  const misses = answers.map(({ above, below }) => ({
    above: countTexts(main.above) - above.length,
    below: countTexts(main.below) - below.length,
    isMany: above.length > 1,
  }))
  if (misses.some(({ above, below, isMany }) => (isMany && above !== 0) || above * below < 0)) return true
  return isUnfinished(main, measures[at]!) && misses.some(({ above, below }) => above !== 0 || below !== 0)
}

interface ColumnBreak {
  readonly above: readonly LineGroup[]
  readonly below: readonly LineGroup[]
}

const isBrokenOff = ({ above, below }: ColumnBreak): boolean =>
  above.length > 0 && below.length > 0 && isCutText(above.at(-1)!, below[0]!)

/** A list, of which items stand on both sides or of which the first side announces the other. */
const isListGoingOn = ({ above, below }: ColumnBreak): boolean =>
  below[0]?.isItem === true && (above.at(-1)!.isItem || /:$/.test(above.at(-1)!.lines.at(-1)!.text.trim()))

const isForeign = ({ above, below }: ColumnBreak): boolean =>
  below.length > 0 && (above.length === 0 || (endsSentence(above.at(-1)!) && startsInside(below[0]!)))

/** A full line without a stop. */
const isUnfinished = ({ above, below }: ColumnBreak, { right }: LineMeasure): boolean =>
  !endsSentence(above.at(-1)!) && !hasRoomFor(above.at(-1)!.lines.at(-1)!, below[0]!.lines[0]!, right)

const endsSentence = (group: LineGroup): boolean => /[.!?]["'”’)\]]*$/.test(group.lines.at(-1)!.text.trim())

const startsInside = (group: LineGroup): boolean => /^\p{Ll}/u.test(group.lines[0]!.text)

const groupsOf = (cell: RuledCell): readonly LineGroup[] => cell?.groups ?? []

const lastCell = (rows: readonly JoinedRow[], column: number): RuledCell =>
  rows.findLast((row) => row.cells[column] !== undefined)?.cells[column]

/** Moves what a row holds in some columns to the cells that it continues; there it counts as covered. */
function moveBack(joined: JoinedRow[], row: RuledRow, columns: readonly number[]): RuledRow {
  for (const column of columns) {
    const more = row.cells[column]
    const at = joined.findLastIndex(({ cells }) => cells[column] !== undefined)
    if (!more || at < 0) continue
    const target = joined[at]!
    const groups = [...target.cells[column]!.groups, ...more.groups]
    joined[at] = { ...target, cells: target.cells.with(column, { groups, isCut: more.isCut }) }
  }
  return { ...row, cells: row.cells.map((cell, column) => (columns.includes(column) ? undefined : cell)) }
}
