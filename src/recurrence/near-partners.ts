import { matrixDot } from '../vectors/matrix-dot.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { nearestRows } from '../vectors/nearest-rows.ts'
import { principalRows } from '../vectors/principal-rows.ts'
import { selectRows } from '../vectors/select-rows.ts'

const NEAREST = 160
/** So many that are near along the strongest directions come into question for the nearest. */
const FORERUNNERS = 200
const DIRECTIONS = 32
/** Rows for each middle of a cell, and the cells that a row is in. */
const ROWS_A_CELL = 140
const CELLS = 4

/**
 * The rows that come into question as partners of each row: its 160 nearest, the nearest first.
 *
 * They are sought by an inverted file: every 140th row is the middle of a cell, each row is in the cells of its four nearest
 * middles, and only rows that share a cell are compared; of those the 200 that are nearest along the 32 strongest directions.
 * What that loses of linked pairs `npm run bench` measures. Deterministic for a given order of rows.
 *
 * @param rows of length 1
 * @see Sivic & Zisserman 2003, Video Google; Papadakis et al. 2020, Blocking and filtering techniques for entity resolution
 */
export function nearPartners(rows: Matrix): readonly (readonly number[])[] {
  const short = principalRows(rows, DIRECTIONS)
  const candidates = Array.from({ length: rows.rows }, () => new Set<number>())
  for (const cell of cellsOf(short)) {
    const own = selectRows(short, cell)
    for (const [i, near] of nearestRows(own, own, FORERUNNERS + 1).entries()) {
      const partners = candidates[cell[i]!]!
      for (const { row } of near) if (row !== i) partners.add(cell[row]!)
    }
  }
  return candidates.map((partners, i) =>
    nearest(
      rows,
      i,
      [...partners].sort((a, b) => a - b),
    ),
  )
}

/** The 160 rows most like a row among some in ascending order, the nearest first; of equals the first. */
function nearest(rows: Matrix, i: number, partners: readonly number[]): readonly number[] {
  const likeness = Float64Array.from(partners, (row) => matrixDot(rows, i, rows, row))
  return Array.from(partners.keys())
    .sort((a, b) => likeness[b]! - likeness[a]! || a - b)
    .slice(0, NEAREST)
    .map((place) => partners[place]!)
}

/** The rows of each cell. */
function cellsOf(rows: Matrix): readonly (readonly number[])[] {
  const middles = selectRows(
    rows,
    Array.from({ length: Math.ceil(rows.rows / ROWS_A_CELL) }, (_, i) => i * ROWS_A_CELL),
  )
  const cells = Array.from({ length: middles.rows }, (): number[] => [])
  for (const [row, near] of nearestRows(middles, rows, CELLS).entries())
    for (const { row: cell } of near) cells[cell]!.push(row)
  return cells
}
