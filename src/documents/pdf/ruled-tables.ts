import { addBullets } from './add-bullets.ts'
import { gridCells } from './grid-cells.ts'
import { lineParagraphs, type LineGroup, type LineMeasure } from './line-paragraphs.ts'
import { groupLines, type TextLine } from './lines.ts'
import type { PageDrawing, PdfPage, TextRun } from './pdf-page.ts'

import { ruleGrids, type RuleGrid } from './rule-grid.ts'
import { textHabits, type TextHabits } from './text-habits.ts'

/** A cell of a ruled table; undefined where one above or to the left covers it. */
export type RuledCell = { readonly groups: readonly LineGroup[]; readonly isCut: boolean } | undefined

export interface RuledRow {
  readonly page: number
  readonly cells: readonly RuledCell[]
}

/** A table on one page; the tables of one `family` have the same columns, so they may be one table over several pages. */
export interface RuledTable {
  readonly kind: 'table'
  readonly page: number
  readonly top: number
  readonly family: ColumnFamily
  readonly rows: readonly RuledRow[]
}

export interface ColumnFamily {
  readonly measures: readonly LineMeasure[]
}

export interface OutsideLine {
  readonly kind: 'line'
  readonly line: TextLine
}

export type RuledItem = RuledTable | OutsideLine

/** Sides of columns on different pages are the same when no further apart than this, in points. */
const SAME_SIDE = 6
const NEAR = 3

interface PageGrid {
  readonly page: PdfPage
  readonly grid: RuleGrid
  readonly cells: readonly {
    readonly column: number
    readonly row: number
    readonly lines: readonly TextLine[]
    readonly isCut: boolean
  }[]
}

/**
 * What the lines of all pages draw: tables with their cells, and the lines of text outside them, in reading order.
 * @returns also how their text is set
 */
export function ruledTables(
  pages: readonly PdfPage[],
  drawings: readonly PageDrawing[],
): { readonly items: readonly RuledItem[]; readonly habits: TextHabits } {
  const outside: OutsideLine[] = []
  const grids = pages.flatMap((page, i) => {
    const { rules, dots } = drawings[i]!
    let left: readonly TextRun[] = addBullets([...page.runs, ...page.artifacts], dots)
    const found = ruleGrids(rules).map((grid): PageGrid => {
      const filled = gridCells(grid, left)
      left = filled.outside
      const cells = filled.cells.map(({ runs, ...cell }) => ({
        ...cell,
        lines: groupLines(runs, page.number),
      }))
      return { page, grid, cells }
    })
    for (const line of groupLines(left, page.number)) outside.push({ kind: 'line', line })
    return found
  })
  const habits = textHabits(grids.flatMap(({ cells }) => cells.map(({ lines }) => lines)))
  const tables = familiesOf(grids).flatMap((family) => {
    const xs = sharedSides(family)
    const columns = { measures: columnMeasures(family, xs, habits) }
    return family.map((own): RuledTable => tableOf(own, xs, columns))
  })
  const items = [...tables, ...outside].sort((a, b) => pageOf(a) - pageOf(b) || topOf(a) - topOf(b))
  return { items, habits }
}

const pageOf = (item: RuledItem): number => (item.kind === 'table' ? item.page : item.line.page)
const topOf = (item: RuledItem): number => (item.kind === 'table' ? item.top : item.line.y)

function familiesOf(grids: readonly PageGrid[]): readonly (readonly PageGrid[])[] {
  const families: PageGrid[][] = []
  for (const own of grids) {
    const family = families.find((members) => hasSameColumns(sharedSides(members), own.grid.xs))
    if (family) family.push(own)
    else families.push([own])
  }
  return families
}

/** The same outer sides, and inner ones that are all found in the table of more columns: a page may show merged cells only. */
function hasSameColumns(a: readonly number[], b: readonly number[]): boolean {
  const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= SAME_SIDE
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  return (
    isNear(a[0]!, b[0]!) &&
    isNear(a.at(-1)!, b.at(-1)!) &&
    few.every((side) => many.some((other) => isNear(side, other)))
  )
}

/** All sides of columns that occur in any table of a family, from left to right. */
function sharedSides(family: readonly PageGrid[]): readonly number[] {
  const sides: number[] = []
  for (const side of family.flatMap(({ grid }) => grid.xs).sort((a, b) => a - b))
    if (sides.length === 0 || side - sides.at(-1)! > NEAR) sides.push(side)
  return sides
}

function columnMeasures(
  family: readonly PageGrid[],
  xs: readonly number[],
  habits: TextHabits,
): readonly LineMeasure[] {
  return xs.slice(0, -1).map((left, column) => {
    const starts = family.flatMap(({ grid, cells }) =>
      cells
        .filter((cell) => columnAt(xs, grid.xs[cell.column]!) === column)
        .flatMap(({ lines }) => lines.map((line) => line.left)),
    )
    const start = starts.reduce((least, value) => Math.min(least, value), Infinity)
    const padding = start === Infinity ? 0 : Math.max(0, start - left)
    return { ...habits, left: left + padding, right: xs[column + 1]! - padding }
  })
}

const columnAt = (xs: readonly number[], side: number): number =>
  xs.findIndex((x) => Math.abs(x - side) <= SAME_SIDE)

function tableOf({ page, grid, cells }: PageGrid, xs: readonly number[], family: ColumnFamily): RuledTable {
  const rows = grid.ys.slice(0, -1).map((_, row): RuledRow => {
    const own: RuledCell[] = family.measures.map(() => undefined)
    for (const cell of cells) {
      if (cell.row !== row) continue
      const column = Math.min(Math.max(0, columnAt(xs, grid.xs[cell.column]!)), own.length - 1)
      const groups = lineParagraphs(cell.lines, family.measures[column]!)
      own[column] = { groups: [...(own[column]?.groups ?? []), ...groups], isCut: cell.isCut }
    }
    return { page: page.number, cells: own }
  })
  return { kind: 'table', page: page.number, top: grid.ys[0]!, family, rows }
}
