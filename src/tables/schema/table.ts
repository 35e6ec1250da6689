import type { Column } from '../column.ts'

/** What a table holds, its columns in order, and the columns that its rows are sorted by (and known by). */
export interface TableDefinition {
  readonly description: string
  readonly columns: Readonly<Record<string, Column>>
  readonly key: readonly string[]
}

/** A table whose key is made of its own columns. */
export const table = <C extends Readonly<Record<string, Column>>>(definition: {
  description: string
  columns: C
  key: readonly (keyof C & string)[]
}) => definition
