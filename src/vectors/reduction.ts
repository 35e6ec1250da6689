import type { Matrix } from './matrix.ts'
import { findSpanningRows } from './spanning-rows.ts'
import { rowLength, type SparseMatrix } from './sparse.ts'
import { strongestDirections } from './strongest-directions.ts'

/** A way to give sparse rows as dense ones of few numbers, with the same dot products as far as those allow. */
export interface Reduction {
  /** Numbers per dense row. */
  readonly dims: number
  /** Share of the rows' squared length that the dense rows keep, 0 to 1; 1 when the reduction is exact. */
  readonly varianceKept: number
  /** The dense rows of the rows that it was fitted on. */
  readonly fitted: Matrix
  /** Dense rows; what lies outside the space of the fitted rows is lost, so that a row may become shorter. */
  readonly project: (rows: SparseMatrix) => Matrix
}

/** The strongest directions are sought in a space of at most this many times their number. */
const OVERSAMPLING = 2

/**
 * Reduces rows to the directions along which they vary most (a truncated singular value decomposition, closely). Exact
 * while the rows span no more than dims.
 *
 * Deterministic, for a given order of rows.
 *
 * @param rows at most some thousands; cost and memory grow with rows × dims
 */
export function fitReduction(rows: SparseMatrix, dims: number): Reduction {
  const { coordinates, locate } = findSpanningRows(rows, OVERSAMPLING * dims)
  const directions = coordinates.length > dims ? strongestDirections(coordinates, dims) : undefined
  const turn = (located: Float64Array): Float64Array =>
    directions === undefined ? located : Float64Array.from(directions, (direction) => dot(direction, located))

  const size = directions?.length ?? coordinates.length
  const fill = (count: number, located: (i: number) => Float64Array): Matrix => {
    const data = new Float32Array(count * size)
    for (let i = 0; i < count; i++) data.set(turn(located(i)), i * size)
    return { rows: count, dims: size, data }
  }
  const fitted = fill(rows.rows, (i) => Float64Array.from(coordinates, (coordinate) => coordinate[i]!))
  return {
    dims: size,
    varianceKept: shareKept(rows, fitted),
    fitted,
    project: (matrix) => fill(matrix.rows, (i) => locate(matrix, i)),
  }
}

function shareKept(rows: SparseMatrix, fitted: Matrix): number {
  let total = 0
  for (let i = 0; i < rows.rows; i++) total += rowLength(rows, i) ** 2
  let kept = 0
  for (const value of fitted.data) kept += value * value
  return total === 0 ? 1 : Math.min(1, kept / total)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
