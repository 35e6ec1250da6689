import type { Matrix } from './matrix.ts'

/** The same rows at length 1; a row of zeros stays one. */
export function unitMatrix(matrix: Matrix): Matrix {
  const data = new Float32Array(matrix.data.length)
  for (let i = 0; i < matrix.rows; i++) {
    const start = i * matrix.dims
    let squares = 0
    for (let p = start; p < start + matrix.dims; p++) squares += matrix.data[p]! ** 2
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
    for (let p = start; p < start + matrix.dims; p++) data[p] = matrix.data[p]! * scale
  }
  return { ...matrix, data }
}
