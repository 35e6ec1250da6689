import type { SparseMatrix } from './sparse.ts'

/** A matrix and the weight of its dot products in the sum. */
export interface WeightedRows {
  readonly rows: SparseMatrix
  readonly weight: number
}

/**
 * Puts matrices side by side, so that the dot product of two joined rows is the weighted sum of those of their parts.
 *
 * @param parts of equally many rows; weights ≥ 0
 */
export function joinColumns(parts: readonly WeightedRows[]): SparseMatrix {
  const rows = parts[0]?.rows.rows ?? 0
  const size = parts.reduce((sum, part) => sum + part.rows.columns.length, 0)
  const starts = new Int32Array(rows + 1)
  const columns = new Int32Array(size)
  const values = new Float32Array(size)
  let at = 0
  for (let i = 0; i < rows; i++) {
    let firstColumn = 0
    for (const { rows: part, weight } of parts) {
      const scale = Math.sqrt(weight)
      for (let p = part.starts[i]!; p < part.starts[i + 1]!; p++) {
        columns[at] = firstColumn + part.columns[p]!
        values[at++] = scale * part.values[p]!
      }
      firstColumn += part.dims
    }
    starts[i + 1] = at
  }
  return { rows, dims: parts.reduce((sum, part) => sum + part.rows.dims, 0), starts, columns, values }
}
