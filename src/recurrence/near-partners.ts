import { nearestAmong } from '../vectors/nearest-among.ts'
import { nearestRows } from '../vectors/nearest-rows.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { principalRows } from '../vectors/principal-rows.ts'
import { selectRows } from '../vectors/select-rows.ts'

/** So many rows come into question as partners of each. */
export const NEAREST = 200
/** So many that are near along the strongest directions come into question for the nearest. */
const FORERUNNERS = 320
const DIRECTIONS = 32
/** Rows for each middle of a cell, and the cells that a row is in. */
const ROWS_A_CELL = 140
const CELLS = 5

/**
 * Prepares the search for the rows that come into question as partners of a row: its 200 nearest, the nearest first.
 *
 * They are sought by an inverted file: every 140th row is the middle of a cell, each row is in the cells of its five nearest
 * middles, and only rows that share a cell are compared; of those the 320 that are nearest along the 32 strongest directions.
 * What that loses of linked pairs `npm run bench` measures. Deterministic for a given order of rows.
 *
 * @param rows of length 1 or less
 * @see Sivic & Zisserman 2003, Video Google; Papadakis et al. 2020, Blocking and filtering techniques for entity resolution
 */
export function nearPartners(rows: Matrix): (row: number) => Int32Array {
  const short = principalRows(rows, DIRECTIONS)
  const cellsOf = nearestCells(short)
  const members: number[][] = []
  for (const [row, cells] of cellsOf.entries()) for (const cell of cells) (members[cell] ??= []).push(row)
  const gather = gatherOnce(rows.rows)
  return (row) => {
    const sharing = gather(
      cellsOf[row]!.map((cell) => members[cell]!),
      row,
    )
    return nearestAmong(rows, row, nearestAmong(short, row, sharing, FORERUNNERS), NEAREST)
  }
}

/** Gathers the rows of several lists, each once, all but one of them. */
function gatherOnce(rows: number): (lists: readonly (readonly number[])[], but: number) => Int32Array {
  // For each row the call that gathered it last: sets of some thousand rows for each of them take ten times as long.
  const gathered = new Int32Array(rows)
  const found = new Int32Array(rows)
  let call = 0
  return (lists, but) => {
    call++
    gathered[but] = call
    let count = 0
    for (const list of lists)
      for (const row of list) {
        if (gathered[row] === call) continue
        gathered[row] = call
        found[count++] = row
      }
    return found.subarray(0, count)
  }
}

/** The numbers of the cells that each row is in. */
function nearestCells(rows: Matrix): readonly (readonly number[])[] {
  const middles = selectRows(
    rows,
    Array.from({ length: Math.ceil(rows.rows / ROWS_A_CELL) }, (_, i) => i * ROWS_A_CELL),
  )
  return nearestRows(middles, rows, CELLS).map((near) => near.map(({ row }) => row))
}
