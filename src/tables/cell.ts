import type { Column } from './column.ts'

/** What one field of one row may hold. */
export type Cell = string | number | boolean | null

/** Results are given to this many decimal places: below it differences are noise of the arithmetic. */
const DECIMALS = 6

/** The cell as it is stored: fractions rounded to 6 places, `-0` as `0`, an empty text missing where it may be. */
export function storedCell(cell: Cell, column: Column): Cell {
  if (cell === '' && column.mayBeMissing) return null
  if (typeof cell !== 'number') return cell
  // Adding 0 turns -0 into 0.
  return Number(cell.toFixed(DECIMALS)) + 0
}
