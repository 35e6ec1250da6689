import { groupBy } from '../../util/group-by.ts'
import type { ReportCell, ReportRow, ReportTable } from '../document/report-table.ts'

/** The report table of named queries, a row for each value. */
export const FIGURES_TABLE = 'figures'

export interface FigureRows {
  readonly name: string
  readonly description: string
  readonly sql: string
  readonly values: readonly { readonly key: string; readonly value: ReportCell }[]
}

/** The named queries of that table with their values, in its order. */
export function figureRows(table: ReportTable | undefined): readonly FigureRows[] {
  const byName = groupBy(table?.rows ?? [], (row) => textOf(row, 'name'))
  return [...byName].map(([name, rows]) => {
    const first = rows[0] ?? {}
    return {
      name,
      description: textOf(first, 'description'),
      sql: textOf(first, 'sql'),
      values: rows.map((row) => ({ key: textOf(row, 'key'), value: row.value ?? null })),
    }
  })
}

const textOf = (row: ReportRow, column: string): string => String(row[column] ?? '')
