import { compareCodeUnits } from '../util/compare-code-units.ts'
import { schema, type TableName, type Tables } from './schema.ts'
import type { CellRow } from './stored-tables.ts'

/** How the rows of a table differ between two runs. */
export interface ChangedTable {
  readonly name: TableName
  readonly rowsBefore: number
  readonly rowsAfter: number
  /** Rows by their key: only in the one, only in the other, in both with other cells. */
  readonly gone: number
  readonly added: number
  readonly changed: number
}

/** Tables whose rows are not the same, by name. @param names the tables to compare */
export const diffTables = (
  before: Tables,
  after: Tables,
  names: readonly TableName[],
): readonly ChangedTable[] =>
  names
    .map((name) => diffTable(name, before[name], after[name]))
    .filter(({ gone, added, changed }) => gone + added + changed > 0)
    .toSorted((a, b) => compareCodeUnits(a.name, b.name))

function diffTable(name: TableName, before: readonly CellRow[], after: readonly CellRow[]): ChangedTable {
  const columns = Object.keys(schema[name].columns)
  const key: readonly string[] = schema[name].key
  const cells = (row: CellRow, of: readonly string[]): string =>
    JSON.stringify(of.map((column) => row[column] ?? null))
  const byKey = (rows: readonly CellRow[]) =>
    new Map(rows.map((row) => [cells(row, key), cells(row, columns)]))
  const [old, now] = [byKey(before), byKey(after)]
  const both = [...now.keys()].filter((id) => old.has(id))
  return {
    name,
    rowsBefore: before.length,
    rowsAfter: after.length,
    gone: old.size - both.length,
    added: now.size - both.length,
    changed: both.filter((id) => old.get(id) !== now.get(id)).length,
  }
}
