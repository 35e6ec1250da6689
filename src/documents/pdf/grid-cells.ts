import type { TextRun } from './pdf-page.ts'
import type { RuleGrid } from './rule-grid.ts'
import { splitRun } from './split-run.ts'

/** A cell of a ruled table on one page: one field of the grid, or several that no line parts. */
export interface GridCell {
  /** Of its upper left field. */
  readonly column: number
  readonly row: number
  readonly runs: readonly TextRun[]
  /** It reaches the end of the table without a line below: the page cut it. */
  readonly isCut: boolean
}

/** Puts runs of text into the cells of a grid; those that stand outside are given back. */
export function gridCells(
  grid: RuleGrid,
  runs: readonly TextRun[],
): { readonly cells: readonly GridCell[]; readonly outside: readonly TextRun[] } {
  const [columns, rows] = [grid.xs.length - 1, grid.ys.length - 1]
  const roots = joinFields(grid, columns, rows)
  const texts = new Map<number, TextRun[]>()
  const add = (root: number, run: TextRun): void => {
    const own = texts.get(root)
    if (own) own.push(run)
    else texts.set(root, [run])
  }
  const beyond: TextRun[] = []
  for (const run of runs.flatMap((whole) => splitAtSides(grid, whole))) {
    const field = fieldOf(grid, run)
    if (field === undefined) beyond.push(run)
    else add(roots[field]!, run)
  }
  const outside: TextRun[] = []
  for (const run of [...beyond].sort((a, b) => a.y - b.y)) {
    const root = overhangOf(grid, run, roots)
    const last = root === undefined ? undefined : texts.get(root)?.at(-1)
    if (root !== undefined && last && run.y - last.y < OVERHANG * run.size && run.y > last.y - 1)
      add(root, run)
    else outside.push(run)
  }
  const cells = [...new Set(roots)].map((root) => ({
    column: root % columns,
    row: Math.floor(root / columns),
    runs: texts.get(root) ?? [],
    isCut: isCut(grid, roots, root, columns, rows),
  }))
  return { cells, outside }
}

/** A run in as many pieces as the columns it goes over. */
function splitAtSides(grid: RuleGrid, run: TextRun): readonly TextRun[] {
  const row = grid.ys.findLastIndex((side) => side <= run.y - LETTER_MIDDLE * run.size)
  if (row < 0 || row >= grid.ys.length - 1) return [run]
  return grid.xs.reduce<readonly TextRun[]>(
    (pieces, side, column) =>
      grid.hasVertical(column, row) ? [...pieces.slice(0, -1), ...splitRun(pieces.at(-1)!, side)] : pieces,
    [run],
  )
}

/** For each field, row by row, the first field of the cell it belongs to. */
function joinFields(grid: RuleGrid, columns: number, rows: number): readonly number[] {
  const roots = Array.from({ length: columns * rows }, (_, field) => field)
  const rootOf = (field: number): number => {
    let root = field
    while (roots[root] !== root) root = roots[root]!
    return root
  }
  const join = (a: number, b: number): void => {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number]
    roots[high] = low
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const field = row * columns + column
      if (column > 0 && !grid.hasVertical(column, row)) join(field, field - 1)
      if (row > 0 && !grid.hasHorizontal(column, row)) join(field, field - columns)
    }
  }
  return roots.map((_, field) => rootOf(field))
}

/** How far above its baseline the middle of a small letter is, in heights of the font. */
const LETTER_MIDDLE = 0.25

function fieldOf(grid: RuleGrid, run: TextRun): number | undefined {
  const y = run.y - LETTER_MIDDLE * run.size
  const column = columnOf(grid, run)
  const row = grid.ys.findLastIndex((side) => side <= y)
  const isInside = column !== undefined && row >= 0 && row < grid.ys.length - 1
  return isInside ? row * (grid.xs.length - 1) + column : undefined
}

function columnOf(grid: RuleGrid, run: TextRun): number | undefined {
  const x = run.x + Math.min(run.width, run.size) / 2
  const column = grid.xs.findLastIndex((side) => side <= x)
  return column >= 0 && column < grid.xs.length - 1 ? column : undefined
}

/** A line below the end of a cut cell belongs to it when it is as near as the next line of a paragraph. */
const OVERHANG = 2.2

/** The cut cell at the end of the table above a run that stands below it: browsers let such cells hang over. */
function overhangOf(grid: RuleGrid, run: TextRun, roots: readonly number[]): number | undefined {
  const [columns, rows] = [grid.xs.length - 1, grid.ys.length - 1]
  const column = columnOf(grid, run)
  if (column === undefined || run.y < grid.ys.at(-1)! || grid.hasHorizontal(column, rows)) return undefined
  return roots[(rows - 1) * columns + column]
}

function isCut(
  grid: RuleGrid,
  roots: readonly number[],
  root: number,
  columns: number,
  rows: number,
): boolean {
  const last = (rows - 1) * columns
  return Array.from({ length: columns }, (_, column) => column).some(
    (column) => roots[last + column] === root && !grid.hasHorizontal(column, rows),
  )
}
