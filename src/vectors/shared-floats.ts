import type { Matrix } from './matrix.ts'

/** Numbers in memory that threads can share, all 0. */
export const sharedFloats = (length: number): Float32Array =>
  new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT))

/** The matrix in memory that threads can share: itself where it is. */
export function sharedMatrix({ rows, dims, data }: Matrix): Matrix {
  if (data.buffer instanceof SharedArrayBuffer) return { rows, dims, data }
  const copy = sharedFloats(data.length)
  copy.set(data)
  return { rows, dims, data: copy }
}
