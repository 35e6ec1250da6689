import { blockProductsWith } from './block-products.ts'
import type { SparseMatrix } from './sparse.ts'

/** Dot products of any row with all rows of one matrix, by that matrix's columns: it costs the pairs that meet. */
export type RowProducts = (matrix: SparseMatrix, i: number) => Float64Array

/** Prepares the dot products with each row of one matrix; every call of the result gives a new array. */
export function rowProductsWith(rows: SparseMatrix): RowProducts {
  const products = blockProductsWith(rows)
  return (matrix, i) => products(matrix, i, i + 1)
}
