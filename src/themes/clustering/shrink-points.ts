import type { Matrix } from '../../vectors/matrix.ts'

/**
 * The same points in at most as many dimensions as there are points: all dot products and distances stay, and
 * clustering few points of many dimensions gets faster. (Cholesky factor of the matrix of dot products.)
 */
export function shrinkPoints(points: Matrix): Matrix {
  const { rows: n, dims, data } = points
  if (n >= dims) return points
  const factor = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = 0
      for (let d = 0; d < dims; d++) rest += data[i * dims + d]! * data[j * dims + d]!
      for (let d = 0; d < j; d++) rest -= factor[i * n + d]! * factor[j * n + d]!
      const pivot = factor[j * n + j]!
      if (i === j) factor[i * n + j] = rest > NEGLIGIBLE ? Math.sqrt(rest) : 0
      else factor[i * n + j] = pivot > 0 ? rest / pivot : 0
    }
  }
  return { rows: n, dims: n, data: Float32Array.from(factor) }
}

// A point that the ones before it span leaves nothing but rounding.
const NEGLIGIBLE = 1e-10
