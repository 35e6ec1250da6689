import type { Passage } from '../../domain/passage.ts'
import { concernRowsOf } from '../../util/concern-rows.ts'
import { contextVector } from '../../vectors/context-vector.ts'
import { matrixRow, type Matrix } from '../../vectors/matrix.ts'

/**
 * One point of length 1 per concern, in id order: its vector in the context of its actions, and beside it its theme
 * posterior. The dot product of two points is (1 − themeShare) × likeness of text + themeShare × likeness of themes.
 *
 * @param actionWeight share of the mean of a concern's actions
 * @param themeShare 0 to 1; 0 leaves the themes out
 */
export function concernPoints(
  passages: readonly Passage[],
  embedded: Matrix,
  posteriors: Matrix,
  actionWeight: number,
  themeShare: number,
): Matrix {
  const concerns = concernRowsOf(passages)
  const [ofText, ofThemes] = [embedded.dims, themeShare > 0 ? posteriors.dims : 0]
  const dims = ofText + ofThemes
  const data = new Float32Array(concerns.length * dims)
  for (const [i, { row, actionRows }] of concerns.entries()) {
    const text = contextVector(embedded, row, actionRows, actionWeight)
    for (let d = 0; d < ofText; d++) data[i * dims + d] = text[d]! * Math.sqrt(1 - themeShare)
    if (ofThemes === 0 || i >= posteriors.rows) continue
    const theme = matrixRow(posteriors, i)
    const scale = Math.sqrt(themeShare) / Math.max(Math.hypot(...theme), Number.MIN_VALUE)
    for (let d = 0; d < ofThemes; d++) data[i * dims + ofText + d] = theme[d]! * scale
  }
  return { rows: concerns.length, dims, data }
}
