import type { Matrix } from './matrix.ts'
import { findSpanningRows, locateAmong, type SpanningSet } from './spanning-rows.ts'
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
  /** All that `project` goes by, for projectionOf. */
  readonly basis: ReductionBasis
}

/** The space of the dense rows. */
export interface ReductionBasis {
  readonly spanning: SpanningSet
  /** The directions that are kept, one after the other, each of as many numbers as there are spanning rows; or all. */
  readonly directions: Float64Array | undefined
}

/** So many rows are projected at once. */
const PORTION = 256

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
  const { coordinates, ...spanning } = findSpanningRows(rows, OVERSAMPLING * dims)
  const directions = coordinates.length > dims ? strongestDirections(coordinates, dims) : undefined
  const basis = { spanning, directions: directions && join(directions) }
  const turn = turnTo(basis)
  const size = denseDims(basis)
  const data = new Float32Array(rows.rows * size)
  for (let i = 0; i < rows.rows; i++)
    data.set(turn(Float64Array.from(coordinates, (coordinate) => coordinate[i]!)), i * size)
  const fitted = { rows: rows.rows, dims: size, data }
  return {
    dims: fitted.dims,
    varianceKept: shareKept(rows, fitted),
    fitted,
    project: projectionOf(basis),
    basis,
  }
}

/** The projection of a reduction: bit by bit the same rows, those of `fitted` included. */
export function projectionOf(basis: ReductionBasis): Reduction['project'] {
  const locate = locateAmong(basis.spanning)
  const turn = turnTo(basis)
  const dims = denseDims(basis)
  const size = basis.spanning.rows.rows
  return (matrix) => {
    const data = new Float32Array(matrix.rows * dims)
    for (let from = 0; from < matrix.rows; from += PORTION) {
      const to = Math.min(matrix.rows, from + PORTION)
      const located = locate(matrix, from, to)
      for (let i = from; i < to; i++)
        data.set(turn(located.subarray((i - from) * size, (i - from + 1) * size)), i * dims)
    }
    return { rows: matrix.rows, dims, data }
  }
}

const denseDims = ({ spanning: { rows }, directions }: ReductionBasis): number =>
  directions === undefined ? rows.rows : directions.length / rows.rows

function turnTo(basis: ReductionBasis): (located: Float64Array) => Float64Array {
  const { directions } = basis
  if (directions === undefined) return (located) => located
  const dims = denseDims(basis)
  return (located) => {
    const turned = new Float64Array(dims)
    for (let d = 0; d < dims; d++) {
      const start = d * located.length
      let sum = 0
      for (let i = 0; i < located.length; i++) sum += directions[start + i]! * located[i]!
      turned[d] = sum
    }
    return turned
  }
}

function join(vectors: readonly Float64Array[]): Float64Array {
  const length = vectors[0]?.length ?? 0
  const joined = new Float64Array(vectors.length * length)
  for (const [i, vector] of vectors.entries()) joined.set(vector, i * length)
  return joined
}

function shareKept(rows: SparseMatrix, fitted: Matrix): number {
  let total = 0
  for (let i = 0; i < rows.rows; i++) total += rowLength(rows, i) ** 2
  let kept = 0
  for (const value of fitted.data) kept += value * value
  return total === 0 ? 1 : Math.min(1, kept / total)
}
