import { matrixRow, type Matrix } from './matrix.ts'

/**
 * One concern's vector with the drift of its actions: its row + weight × mean of its actions' rows, at length 1 (or 0).
 * The dense twin of `contextualise`, for vectors of an embedder.
 */
export function contextVector(
  embedded: Matrix,
  row: number,
  actionRows: readonly number[],
  weight: number,
): Float32Array {
  const sum = Float64Array.from(matrixRow(embedded, row))
  for (const actionRow of actionRows) {
    const action = matrixRow(embedded, actionRow)
    for (let d = 0; d < sum.length; d++) sum[d]! += (weight * action[d]!) / actionRows.length
  }
  let squares = 0
  for (const value of sum) squares += value * value
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  return Float32Array.from(sum, (value) => value * scale)
}
