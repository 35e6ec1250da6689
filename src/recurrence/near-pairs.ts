import { matrixDot } from '../vectors/matrix-dot.ts'
import type { Matrix } from '../vectors/matrix.ts'
import { nearestRows } from '../vectors/nearest-rows.ts'
import { principalRows } from '../vectors/principal-rows.ts'

const NEAREST = 160
/** So many that are near along the strongest directions come into question for the nearest. */
const FORERUNNERS = 320
const DIRECTIONS = 64

/**
 * The later rows that each row is compared with, in order: all of them up to a number of rows; of more those that are among
 * its 160 nearest, or of which it is among theirs. The nearest are sought among the 320 that are nearest along the 64
 * strongest directions.
 *
 * @param rows of length 1
 * @see Papadakis et al. 2020, Blocking and filtering techniques for entity resolution
 */
export function nearPairs(rows: Matrix, exhaustiveUpTo: number): readonly (readonly number[])[] {
  const all = Array.from({ length: rows.rows }, (_, i) => i)
  if (rows.rows <= exhaustiveUpTo) return all.map((i) => all.slice(i + 1))
  const later = all.map(() => new Set<number>())
  for (const [i, near] of nearest(rows).entries())
    for (const row of near) if (row !== i) later[Math.min(i, row)]!.add(Math.max(i, row))
  return later.map((partners) => [...partners].sort((a, b) => a - b))
}

function nearest(rows: Matrix): readonly (readonly number[])[] {
  const short = principalRows(rows, DIRECTIONS)
  return nearestRows(short, short, FORERUNNERS + 1).map((near, i) =>
    near
      .map(({ row }) => ({ row, similarity: matrixDot(rows, i, rows, row) }))
      .sort((a, b) => b.similarity - a.similarity || a.row - b.row)
      .slice(0, NEAREST + 1)
      .map(({ row }) => row),
  )
}
