import { joinEntries } from './join-entries.ts'
import { createRowSum, type RowSum } from './row-sum.ts'
import type { SparseMatrix } from './sparse.ts'
import { unitRows } from './unit-rows.ts'

/**
 * Adds to each concern's vector the drift of its actions: text + weight × mean of its actions' vectors, at length 1.
 * What a prison promises to do tells what the inspectors meant.
 *
 * @param concernRows one row per concern
 * @param actionRows one row per action, of the same view
 * @param owners the row of the concern that each action answers, one per action row
 * @param weight share of the actions' mean; default 0.3
 * @returns one row per concern; a concern without actions keeps its own direction
 */
export function contextualise(
  concernRows: SparseMatrix,
  actionRows: SparseMatrix,
  owners: readonly number[],
  weight = 0.3,
): SparseMatrix {
  const actionsOf = Array.from({ length: concernRows.rows }, (): number[] => [])
  for (const [action, owner] of owners.entries()) actionsOf[owner]?.push(action)
  const sum = createRowSum(concernRows.dims)
  const rows = actionsOf.map((actions, concern) => {
    addRow(sum, concernRows, concern, 1)
    for (const action of actions) addRow(sum, actionRows, action, weight / actions.length)
    return sum.take()
  })
  return unitRows(joinEntries(rows, concernRows.dims))
}

function addRow(sum: RowSum, matrix: SparseMatrix, i: number, scale: number): void {
  for (let p = matrix.starts[i]!; p < matrix.starts[i + 1]!; p++)
    sum.add(matrix.columns[p]!, scale * matrix.values[p]!)
}
