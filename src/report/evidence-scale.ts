import type { evidenceColumns } from '../tables/evidence-columns.ts'
import type { Row, Tables } from '../tables/schema.ts'

/** What the two kinds of pairs have in common: their evidence. */
export type EvidenceRow = Pick<Row<'recurrences'>, EvidenceColumn | GuardColumn | 'shared_terms'>

/** Evidence that a pair is the same failing. */
export type EvidenceColumn = Exclude<keyof typeof evidenceColumns, GuardColumn | 'shared_terms'>

/** Evidence that speaks against it. */
export type GuardColumn = 'scope' | 'stock_phrases'

/** Tells what a similarity means by the pairs it is listed with: 0.4 is a lot for wording and little for themes. */
export interface EvidenceScale {
  /** Share of the listed pairs that have less, 0 to 1; `undefined` where the pair has no such evidence. */
  standing(column: EvidenceColumn, value: number | null): number | undefined
}

/** Measures all pairs listed in the tables, within and across establishments. */
export function measureEvidence(tables: Pick<Tables, 'recurrences' | 'shared_issues'>): EvidenceScale {
  const rows: readonly EvidenceRow[] = [...tables.recurrences, ...tables.shared_issues]
  const sorted = new Map<EvidenceColumn, Float64Array>()
  const valuesOf = (column: EvidenceColumn): Float64Array => {
    const known = sorted.get(column)
    if (known !== undefined) return known
    const values = Float64Array.from(rows.flatMap((row) => row[column] ?? [])).sort()
    sorted.set(column, values)
    return values
  }
  return {
    standing(column, value) {
      const values = valuesOf(column)
      return value === null || values.length === 0 ? undefined : countBelow(values, value) / values.length
    },
  }
}

/** How many of the ascending values are smaller. */
function countBelow(values: Float64Array, value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? Infinity) < value) low = middle + 1
    else high = middle
  }
  return low
}
