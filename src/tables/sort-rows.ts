import { compareCodeUnits } from '../util/compare-code-units.ts'
import type { Cell } from './cell.ts'

/** Rows in the order of their key columns; missing values first, texts by code unit, numbers by size. */
export function sortRows<R extends Readonly<Record<string, Cell>>>(
  rows: readonly R[],
  key: readonly string[],
): readonly R[] {
  return rows.toSorted((a, b) => {
    for (const column of key) {
      const difference = compareCells(a[column] ?? null, b[column] ?? null)
      if (difference !== 0) return difference
    }
    return 0
  })
}

function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  if (typeof a === 'string' && typeof b === 'string') return compareCodeUnits(a, b)
  return Number(a) - Number(b)
}
