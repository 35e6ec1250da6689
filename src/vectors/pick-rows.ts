import { gatherRows } from './gather-rows.ts'
import type { SparseMatrix } from './sparse.ts'

/** The given rows of a matrix in the given order, as a matrix of their own. */
export function pickRows(matrix: SparseMatrix, rows: readonly number[]): SparseMatrix {
  return gatherRows(
    rows.map((row) => ({ matrix, row })),
    matrix.dims,
  )
}
