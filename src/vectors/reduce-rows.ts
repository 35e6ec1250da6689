import { seededRandom } from '../util/seeded-random.ts'
import type { Matrix } from './matrix.ts'
import { orthonormalColumns } from './orthonormal-columns.ts'
import { addColumnsOf, addToColumnsOf, inFours } from './sparse-times-dense.ts'
import { pickRows } from './pick-rows.ts'
import type { SparseMatrix } from './sparse.ts'

export interface RowReduction {
  /** rows × dims (no more than the next multiple of four when there are fewer rows or columns), shorter than the given ones. */
  readonly rows: Matrix
  /** Share of the rows' squared length that is kept, 0 to 1. */
  readonly varianceKept: number
}

/** Each pass multiplies the rows' strength along a direction by its square, so that the weak ones fade. */
const PASSES = 2
/** The directions of so many rows are those of all: more change nothing that can be measured. */
const LEARNT_FROM = 5000

/**
 * Gives sparse rows along the directions in which they vary most, up to a rotation among these: a truncated singular
 * value decomposition by a random start and power iterations. Memory grows with columns × dims and rows × dims; for
 * hundreds of thousands of rows. Where new rows are to be projected as well, fitReduction does that, for some thousands.
 *
 * Deterministic, for a given order of rows.
 *
 * @see Halko, Martinsson & Tropp 2011, Finding structure with randomness, algorithm 4.3
 */
export function reduceRows(rows: SparseMatrix, dims: number, seed: number): RowReduction {
  const width = inFours(Math.min(dims, rows.rows, rows.dims))
  const learnt = rows.rows > LEARNT_FROM ? pickRows(rows, spread(rows.rows, LEARNT_FROM)) : rows
  let directions = randomSums(learnt, width, seed)
  for (let pass = 0; pass < PASSES; pass++) directions = passThrough(learnt, directions, width)
  const basis = orthonormalColumns(directions, width)
  const data = new Float32Array(rows.rows * width)
  const row = new Float64Array(width)
  let [all, kept] = [0, 0]
  for (let i = 0; i < rows.rows; i++) {
    row.fill(0)
    addColumnsOf(rows, i, basis, width, row)
    data.set(row, i * width)
    for (const value of row) kept += value * value
    for (let p = rows.starts[i]!; p < rows.starts[i + 1]!; p++) all += rows.values[p]! ** 2
  }
  return {
    rows: { rows: rows.rows, dims: width, data },
    varianceKept: all === 0 ? 1 : Math.min(1, kept / all),
  }
}

/** Numbers of rows at equal distances. */
const spread = (rows: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => Math.floor((i * rows) / count))

/**
 * Sums of rows, each added to one of `width` sums in turn, with a sign by lot: as good a start as random numbers after
 * half a pass, for next to nothing; all that the rows span while they are no more than sums. One after the other for each column of the rows.
 *
 * @see Woodruff 2014, Sketching as a tool for numerical linear algebra (count sketch)
 */
function randomSums(rows: SparseMatrix, width: number, seed: number): Float64Array {
  const random = seededRandom(seed)
  const sums = new Float64Array(rows.dims * width)
  for (let i = 0; i < rows.rows; i++) {
    const sign = random() < 0.5 ? 1 : -1
    for (let p = rows.starts[i]!; p < rows.starts[i + 1]!; p++)
      sums[rows.columns[p]! * width + (i % width)]! += sign * rows.values[p]!
  }
  return sums
}

/** rowsᵀ × (rows × directions), in one walk over the rows. */
function passThrough(rows: SparseMatrix, directions: Float64Array, width: number): Float64Array {
  const result = new Float64Array(directions.length)
  const row = new Float64Array(width)
  for (let i = 0; i < rows.rows; i++) {
    row.fill(0)
    addColumnsOf(rows, i, directions, width, row)
    addToColumnsOf(rows, i, result, width, row)
  }
  return result
}
