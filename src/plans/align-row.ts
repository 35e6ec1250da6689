import type { Cell } from '../documents/source-document.ts'
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
  const merged = mergeSurplus(filled, columns.length)
  const best = bestPlacement(merged, columns)
  const shifted = merged.some(({ index }, i) => best[i] !== index)
  return { row: Object.fromEntries(merged.map(({ cell }, i) => [columns[best[i]!]!, cell])), shifted }
}

interface FilledCell {
  readonly cell: Cell
  readonly index: number
  readonly kind: CellKind
}

const fit = (kind: CellKind, column: Column): number => (kind === 'empty' ? 0 : FIT[kind][column])

/** More filled cells than columns: a cell was cut in two by a stray tab; neighbouring texts are one cell. */
function mergeSurplus(filled: readonly FilledCell[], most: number): readonly FilledCell[] {
  let cells = [...filled]
  while (cells.length > most) {
    const at = Math.max(
      cells.findIndex((c, i) => c.kind === 'text' && cells[i + 1]?.kind === 'text'),
      0,
    )
    const [a, b] = [cells[at]!, cells[at + 1]!]
    cells = [
      ...cells.slice(0, at),
      { ...a, cell: [...a.cell, ...b.cell], kind: 'text' },
      ...cells.slice(at + 2),
    ]
  }
  return cells
}

/** The column index of each cell; every order-keeping choice is tried (at most a few dozen). */
function bestPlacement(cells: readonly FilledCell[], columns: readonly Column[]): readonly number[] {
  let best: { readonly score: number; readonly at: readonly number[] } = { score: -Infinity, at: [] }
  const place = (at: readonly number[]): void => {
    if (at.length === cells.length) {
      const score = scorePlacement(cells, columns, at)
      if (score > best.score) best = { score, at }
      return
    }
    const from = (at.at(-1) ?? -1) + 1
    const to = columns.length - (cells.length - at.length)
    for (let column = from; column <= to; column++) place([...at, column])
  }
  place([])
  return best.at
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
