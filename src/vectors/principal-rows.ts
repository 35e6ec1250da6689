import type { Matrix } from './matrix.ts'
import { orthonormalise } from './orthonormalise.ts'

/** The directions are learned of so many rows, evenly spread. */
const SAMPLE = 2000
const ROUNDS = 6

/**
 * Rows by their shares along the directions in which rows of the matrix are strongest, so that dot products of few numbers
 * come near to those of all. The same matrix where it has no more dims than asked for.
 *
 * Deterministic for a given order of rows.
 *
 * @param dims numbers per row that are kept
 * @see Halko, Martinsson & Tropp 2011, Finding structure with randomness (subspace iteration)
 */
export function principalRows(matrix: Matrix, dims: number): Matrix {
  if (matrix.dims <= dims) return matrix
  const products = columnProducts(matrix)
  const times = (vector: Float64Array): Float64Array =>
    Float64Array.from(products, (column) => dot(column, vector))
  let directions: readonly Float64Array[] = products.slice(0, dims)
  for (let round = 0; round < ROUNDS; round++) directions = orthonormalise(directions).map(times)
  directions = orthonormalise(directions)
  const { rows, dims: all, data } = matrix
  const kept = directions.length
  const found = new Float32Array(rows * kept)
  for (let i = 0; i < rows; i++) {
    const start = i * all
    for (let k = 0; k < kept; k++) {
      const direction = directions[k]!
      let sum = 0
      for (let d = 0; d < all; d++) sum += data[start + d]! * direction[d]!
      found[i * kept + k] = sum
    }
  }
  return { rows, dims: kept, data: found }
}

/** The dot products of the columns with one another, over a sample of the rows. */
function columnProducts({ rows, dims, data }: Matrix): readonly Float64Array[] {
  const products = Array.from({ length: dims }, () => new Float64Array(dims))
  const step = Math.max(1, rows / SAMPLE)
  for (let at = 0; at < rows; at += step) {
    const start = Math.floor(at) * dims
    for (let c = 0; c < dims; c++) {
      const value = data[start + c]!
      const column = products[c]!
      for (let d = 0; d < dims; d++) column[d]! += value * data[start + d]!
    }
  }
  return products
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
