import type { Passage } from '../domain/passage.ts'
import { concernRowsOf } from '../util/concern-rows.ts'
import { contextVector } from '../vectors/context-vector.ts'
import { matrixRow, type Matrix } from '../vectors/matrix.ts'
import type { Point } from './seed-centres.ts'

/**
 * One point of length 1 per concern, in id order: its vector in the context of its actions, and beside it its theme
 * posterior. The dot product of two points is (1 − themeShare) × likeness of text + themeShare × likeness of themes.
 */
export function concernPoints(
  passages: readonly Passage[],
  embedded: Matrix,
  posteriors: Matrix,
  actionWeight: number,
  themeShare: number,
): readonly Point[] {
  return concernRowsOf(passages).map(({ row, actionRows }, i) => {
    const text = contextVector(embedded, row, actionRows, actionWeight)
    const theme = unit(i < posteriors.rows ? matrixRow(posteriors, i) : new Float32Array(posteriors.dims))
    return [
      ...Array.from(text, (value) => value * Math.sqrt(1 - themeShare)),
      ...theme.map((value) => value * Math.sqrt(themeShare)),
    ]
  })
}

function unit(values: ArrayLike<number>): readonly number[] {
  const all = Array.from(values)
  const length = Math.hypot(...all)
  return all.map((value) => (length > 0 ? value / length : 0))
}
