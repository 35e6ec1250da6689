/**
 * Solves matrix × x = y for a symmetric positive definite matrix, factorised once (Cholesky).
 *
 * @param matrix size × size, row after row; only its lower half is read
 * @returns a function from y to x; y is not changed
 */
export function positiveSolver(matrix: Float64Array, size: number): (y: ArrayLike<number>) => Float64Array {
  const factor = factorise(matrix, size)
  return (y) => {
    const x = Float64Array.from(y)
    for (let i = 0; i < size; i++) {
      let rest = x[i]!
      for (let k = 0; k < i; k++) rest -= factor[i * size + k]! * x[k]!
      x[i] = rest / factor[i * size + i]!
    }
    for (let i = size - 1; i >= 0; i--) {
      const value = x[i]! / factor[i * size + i]!
      x[i] = value
      for (let k = 0; k < i; k++) x[k]! -= factor[i * size + k]! * value
    }
    return x
  }
}

function factorise(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j]!
      for (let k = 0; k < j; k++) rest -= factor[i * size + k]! * factor[j * size + k]!
      factor[i * size + j] = i === j ? Math.sqrt(rest) : rest / factor[j * size + j]!
    }
  }
  return factor
}
