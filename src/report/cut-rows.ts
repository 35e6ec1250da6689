import { formatCount } from './format-count.ts'

export interface CutRows<T> {
  readonly shown: readonly T[]
  /** A sentence that says how many are left out and where they are; `''` when none is. */
  readonly rest: string
}

/** The first rows of a long list, and where to find the others. */
export function cutRows<T>(rows: readonly T[], limit: number, singular: string, table: string): CutRows<T> {
  if (rows.length <= limit) return { shown: rows, rest: '' }
  const rest = `${formatCount(rows.length - limit, `more ${singular}`)} in \`tables/${table}.csv\`.`
  return { shown: rows.slice(0, limit), rest }
}
