import { seededRandom } from '../../util/seeded-random.ts'
import { selectRows } from '../../vectors/select-rows.ts'
import type { Matrix } from '../../vectors/matrix.ts'

/** Some rows of a matrix, by their numbers there. */
export interface DrawnRows {
  readonly rows: readonly number[]
  readonly points: Matrix
}

/** A sample of rows, without replacement, in their order; all of them when there are no more. */
export function drawRows(points: Matrix, size: number, seed: number): DrawnRows {
  const all = Array.from({ length: points.rows }, (_, i) => i)
  if (points.rows <= size) return { rows: all, points }
  const random = seededRandom(seed)
  // The first `size` places of a shuffle (Fisher & Yates).
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(random() * (points.rows - i))
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  const rows = all.slice(0, size).sort((a, b) => a - b)
  return { rows, points: selectRows(points, rows) }
}
