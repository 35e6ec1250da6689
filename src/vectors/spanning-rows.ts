import { pickRows } from './pick-rows.ts'
import { rowGram } from './row-gram.ts'
import { rowProductsWith, type RowProducts } from './row-products.ts'
import type { SparseMatrix } from './sparse.ts'

/** Rows that stand for all, and where every row lies in the space that they span. */
export interface SpanningRows {
  /** As many coordinates as there are spanning rows: coordinates[r][i] is coordinate r of row i. */
  readonly coordinates: readonly Float64Array[]
  /** The coordinates of any row of the same columns; what lies outside the space is lost. */
  readonly locate: (matrix: SparseMatrix, i: number) => Float64Array
}

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
  const coordinates: Float64Array[] = []
  while (pivots.length < most) {
    const pivot = indexOfLargest(left)
    if (pivot < 0 || left[pivot]! <= NOTHING_LEFT) break
    const coordinate = products.slice(pivot * count, (pivot + 1) * count)
    for (const before of coordinates) {
      const share = before[pivot]!
      if (share !== 0) for (let i = 0; i < count; i++) coordinate[i]! -= share * before[i]!
    }
    const scale = 1 / Math.sqrt(left[pivot]!)
    for (let i = 0; i < count; i++) {
      coordinate[i]! *= scale
      left[i] = Math.max(0, left[i]! - coordinate[i]! ** 2)
    }
    left[pivot] = 0
    pivots.push(pivot)
    coordinates.push(coordinate)
  }
  const triangle = coordinates.map((coordinate) => pivots.map((pivot) => coordinate[pivot]!))
  return { coordinates, locate: locator(pickRows(rows, pivots), triangle) }
}

/** @param triangle triangle[r][s]: coordinate r of spanning row s, 0 for s < r */
function locator(spanning: SparseMatrix, triangle: readonly (readonly number[])[]): SpanningRows['locate'] {
  let productsWithSpanning: RowProducts | undefined
  const size = triangle.length
  const flat = Float64Array.from(triangle.flat())
  return (matrix, i) => {
    productsWithSpanning ??= rowProductsWith(spanning)
    const located = productsWithSpanning(matrix, i)
    for (let r = 0; r < size; r++) {
      const coordinate = located[r]! / flat[r * size + r]!
      located[r] = coordinate
      for (let s = r + 1; s < size; s++) located[s]! -= coordinate * flat[r * size + s]!
    }
    return located
  }
}

function indexOfLargest(values: Float64Array): number {
  let largest = values.length === 0 ? -1 : 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[largest]!) largest = i
  return largest
}
