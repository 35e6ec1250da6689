import type { Cell } from '../documents/source-document.ts'
import { foldSpace } from '../util/fold-space.ts'
import { cellKind, type CellKind } from './cell-kind.ts'
import type { Column } from './table-columns.ts'

/** A row's cells by the column they belong to; absent: empty. */
export type AlignedRow = Readonly<Partial<Record<Column, Cell>>>

/** How well a content fits a column; below zero: it does not belong there. */
const FIT: Readonly<Record<Exclude<CellKind, 'empty'>, Readonly<Record<Column, number>>>> = {
  number: { number: 3, concern: -3, response: -3, action: -3, owner: -4, target: -4 },
  response: { number: -4, concern: -2, response: 3, action: -2, owner: -3, target: -1 },
  target: { number: -4, concern: -4, response: -4, action: -4, owner: -4, target: 3 },
  owner: { number: -4, concern: -2, response: -4, action: -2, owner: 3, target: -3 },
  name: { number: -3, concern: 0.5, response: -3, action: 0.5, owner: 1, target: -3 },
  text: { number: -3, concern: 1, response: -4, action: 1, owner: -3, target: -4 },
}

/**
 * Puts a row's cells into their columns. A row with as many cells as columns and no content in an impossible place is
 * taken as it stands; otherwise (rows shifted left or right, cells missing) the order-keeping placement whose contents
 * fit best is chosen, and `shifted` is true.
 */
export function alignRow(
  cells: readonly Cell[],
  columns: readonly Column[],
): { readonly row: AlignedRow; readonly shifted: boolean } {
  const filled = cells.flatMap((cell, index) =>
    cell.length > 0 ? [{ cell, index, kind: cellKind(cell) }] : [],
  )
  const isFull = cells.length >= columns.length && filled.every(({ index }) => index < columns.length)
  if (isFull && filled.every(({ index, kind }) => fit(kind, columns[index]!) > -1)) {
    return {
      row: Object.fromEntries(filled.map(({ index, cell }) => [columns[index]!, cell])),
      shifted: false,
    }
  }
  const { cells: placed, at } = placeCells(filled, columns)
  const shifted = placed.length < filled.length || placed.some(({ index }, i) => at[i] !== index)
  return { row: Object.fromEntries(placed.map(({ cell }, i) => [columns[at[i]!]!, cell])), shifted }
}

interface FilledCell {
  readonly cell: Cell
  readonly index: number
  readonly kind: CellKind
}

const fit = (kind: CellKind, column: Column): number => (kind === 'empty' ? 0 : FIT[kind][column])

interface Placement {
  readonly cells: readonly FilledCell[]
  /** The column index of each cell. */
  readonly at: readonly number[]
  readonly score: number
}

/**
 * The best placement; of more cells than columns, neighbours are joined (a stray tab cut one in two): of one cell too
 * many, whichever join fits best; of more, those of like content first, so that the work stays small for any row.
 */
function placeCells(cells: readonly FilledCell[], columns: readonly Column[]): Placement {
  if (cells.length <= columns.length) return bestPlacement(cells, columns)
  if (cells.length > columns.length + 1)
    return placeCells(joinNeighbours(cells, likestNeighbours(cells)), columns)
  const joined = cells.slice(1).map((_, i) => bestPlacement(joinNeighbours(cells, i), columns))
  return joined.reduce((best, placement) => (placement.score > best.score ? placement : best))
}

/** Index of the first cell whose content is of the same kind as its neighbour's, of texts if there are any. */
function likestNeighbours(cells: readonly FilledCell[]): number {
  const texts = cells.findIndex((cell, i) => cell.kind === 'text' && cells[i + 1]?.kind === 'text')
  const same = cells.findIndex((cell, i) => cell.kind === cells[i + 1]?.kind)
  return Math.max(0, texts >= 0 ? texts : same)
}

function joinNeighbours(cells: readonly FilledCell[], i: number): readonly FilledCell[] {
  const [a, b] = [cells[i]!, cells[i + 1]!]
  const text = foldSpace([...a.cell, ...b.cell].map((paragraph) => paragraph.text).join(' '))
  const cell: Cell = [{ text, isItem: false }]
  return [...cells.slice(0, i), { cell, index: a.index, kind: cellKind(cell) }, ...cells.slice(i + 2)]
}

/** Every order-keeping choice of columns is tried (at most a few dozen). */
function bestPlacement(cells: readonly FilledCell[], columns: readonly Column[]): Placement {
  let best: Placement = { cells, at: [], score: -Infinity }
  const place = (at: readonly number[]): void => {
    if (at.length === cells.length) {
      const score = scorePlacement(cells, columns, at)
      if (score > best.score) best = { cells, at, score }
      return
    }
    const from = (at.at(-1) ?? -1) + 1
    const to = columns.length - (cells.length - at.length)
    for (let column = from; column <= to; column++) place([...at, column])
  }
  place([])
  return best
}

function scorePlacement(
  cells: readonly FilledCell[],
  columns: readonly Column[],
  at: readonly number[],
): number {
  const used = at.map((column) => columns[column]!)
  const fits = cells.reduce((sum, { kind }, i) => sum + fit(kind, used[i]!), 0)
  const steps = at.map((column, i) => column - cells[i]!.index)
  const steady = steps.reduce((sum, step, i) => sum + (i > 0 && step === steps[i - 1] ? 0.5 : 0), 0)
  const inPlace = steps.filter((step) => step === 0).length * 0.3
  // An owner or a target answers for an action: a row with one and a lone text is an action's row.
  const answers = (used.includes('owner') || used.includes('target')) && used.includes('action') ? 1 : 0
  return fits + steady + inPlace + answers
}
