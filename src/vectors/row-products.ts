import type { SparseMatrix } from './sparse.ts'

/** Dot products of any row with all rows of one matrix, by that matrix's columns: it costs the pairs that meet. */
export type RowProducts = (matrix: SparseMatrix, i: number) => Float64Array

/** Prepares the dot products with each row of one matrix; every call of the result gives a new array. */
export function rowProductsWith(rows: SparseMatrix): RowProducts {
  const starts = new Int32Array(rows.dims + 1)
  for (const column of rows.columns) starts[column + 1]!++
  for (let column = 0; column < rows.dims; column++) starts[column + 1]! += starts[column]!
  const next = starts.slice()
  const owners = new Int32Array(rows.columns.length)
  const values = new Float64Array(rows.columns.length)
  for (let i = 0; i < rows.rows; i++) {
    for (let p = rows.starts[i]!; p < rows.starts[i + 1]!; p++) {
      const at = next[rows.columns[p]!]!++
      owners[at] = i
      values[at] = rows.values[p]!
    }
  }
  return (matrix, i) => {
    const products = new Float64Array(rows.rows)
    for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++) {
      const column = matrix.columns[p]!
      const value = matrix.values[p]!
      for (let q = starts[column]!; q < starts[column + 1]!; q++) products[owners[q]!]! += value * values[q]!
    }
    return products
  }
}
