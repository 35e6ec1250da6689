import { lazily } from '../util/lazily.ts'
import { blockProductsWith } from './block-products.ts'
import { pickRows } from './pick-rows.ts'
import { rowGram } from './row-gram.ts'
import type { SparseMatrix } from './sparse.ts'

/** A few rows that span a space, each by one more coordinate than the one before. */
export interface SpanningSet {
  readonly rows: SparseMatrix
  /** size × size: coordinate r of spanning row s is at r × size + s; what lies below the diagonal (s < r) is not read. */
  readonly triangle: Float64Array
}

/** Rows that stand for all, and where every row lies in the space that they span. */
export interface SpanningRows extends SpanningSet {
  /** As many coordinates as there are spanning rows: coordinates[r][i] is coordinate r of row i. */
  readonly coordinates: readonly Float64Array[]
}

/**
 * The coordinates of rows `from` to `to` (not included) of a matrix with the spanning rows' columns, row after row; what
 * lies outside the space is lost.
 */
export type Locate = (matrix: SparseMatrix, from: number, to: number) => Float64Array

/** Less of a row than this is left over only by rounding. */
const NOTHING_LEFT = 1e-9

/**
 * Finds the few rows that best span all, one after the other, each time the one that is least explained by those
 * before. Dot products of coordinates are those of the rows, exactly when as many rows are found as they have dimensions.
 *
 * Incomplete Cholesky factorisation of the rows' dot products with pivoting. Deterministic, for a given order of rows.
 *
 * @param most how many rows to find at most
 * @see Fine & Scheinberg 2001; Williams & Seeger 2001 (the Nyström method)
 */
export function findSpanningRows(rows: SparseMatrix, most: number): SpanningRows {
  const count = rows.rows
  const products = rowGram(rows)
  const left = Float64Array.from({ length: count }, (_, i) => products[i * count + i]!)
  const pivots: number[] = []
  const roots: number[] = []
  const coordinates: Float64Array[] = []
  while (pivots.length < most) {
    const pivot = indexOfLargest(left)
    if (pivot < 0 || left[pivot]! <= NOTHING_LEFT) break
    const coordinate = products.slice(pivot * count, (pivot + 1) * count)
    for (const before of coordinates) {
      const share = before[pivot]!
      if (share !== 0) for (let i = 0; i < count; i++) coordinate[i]! -= share * before[i]!
    }
    const root = Math.sqrt(left[pivot]!)
    for (let i = 0; i < count; i++) {
      const along = coordinate[i]! / root
      coordinate[i] = along
      left[i] = Math.max(0, left[i]! - along * along)
    }
    left[pivot] = 0
    pivots.push(pivot)
    roots.push(root)
    coordinates.push(coordinate)
  }
  const size = pivots.length
  const triangle = new Float64Array(size * size)
  for (const [r, coordinate] of coordinates.entries()) {
    for (let s = r; s < size; s++) triangle[r * size + s] = s === r ? roots[r]! : coordinate[pivots[s]!]!
  }
  return { rows: pickRows(rows, pivots), triangle, coordinates }
}

/**
 * Finds where rows lie in the space that a few span. The rows among which findSpanningRows found those get the very same
 * coordinates, bit by bit: each number comes about by the same steps.
 */
export function locateAmong({ rows, triangle }: SpanningSet): Locate {
  const productsWithSpanning = lazily(() => blockProductsWith(rows))
  const size = rows.rows
  return (matrix, from, to) => {
    const located = productsWithSpanning()(matrix, from, to)
    for (let start = 0; start < located.length; start += size) {
      for (let r = 0; r < size; r++) {
        const coordinate = located[start + r]! / triangle[r * size + r]!
        located[start + r] = coordinate
        for (let s = r + 1; s < size; s++) located[start + s]! -= coordinate * triangle[r * size + s]!
      }
    }
    return located
  }
}

function indexOfLargest(values: Float64Array): number {
  let largest = values.length === 0 ? -1 : 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[largest]!) largest = i
  return largest
}
