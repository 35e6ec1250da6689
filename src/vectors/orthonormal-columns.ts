/** A column of which less than this share of its squared length is left adds nothing but rounding. */
const NOTHING_LEFT = 1e-10

/**
 * Columns of length 1 at right angles that span what the given ones span, in their places; one that adds nothing becomes
 * zero. For a tall array, whose rows are walked twice: by the Cholesky factor of the columns' dot products, some times as
 * fast as orthonormalise and as exact as 6 places, which is enough to reduce by.
 *
 * @param data row after row, `width` numbers each
 * @see Stathopoulos & Wu 2002, A block orthogonalization procedure with constant synchronization requirements
 */
export function orthonormalColumns(data: Float64Array, width: number): Float64Array {
  const factor = factorise(columnProducts(data, width), width)
  const result = new Float64Array(data.length)
  for (let start = 0; start < data.length; start += width)
    for (let d = 0; d < width; d++) {
      const pivot = factor[d * width + d]!
      if (pivot === 0) continue
      let rest = data[start + d]!
      for (let e = 0; e < d; e++) rest -= factor[d * width + e]! * result[start + e]!
      result[start + d] = rest / pivot
    }
  return result
}

/** Lower half of the columns' dot products with each other. */
function columnProducts(data: Float64Array, width: number): Float64Array {
  const products = new Float64Array(width * width)
  for (let start = 0; start < data.length; start += width)
    for (let d = 0; d < width; d++) {
      const value = data[start + d]!
      const at = d * width
      for (let e = 0; e <= d; e++) products[at + e]! += value * data[start + e]!
    }
  return products
}

/** Lower triangle whose product with itself is the matrix; a row without a pivot is zero. */
function factorise(matrix: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width)
  for (let d = 0; d < width; d++)
    for (let e = 0; e <= d; e++) {
      let rest = matrix[d * width + e]!
      for (let f = 0; f < e; f++) rest -= factor[d * width + f]! * factor[e * width + f]!
      if (d === e) factor[d * width + d] = rest > NOTHING_LEFT * matrix[d * width + d]! ? Math.sqrt(rest) : 0
      else factor[d * width + e] = factor[e * width + e]! > 0 ? rest / factor[e * width + e]! : 0
    }
  return factor
}
