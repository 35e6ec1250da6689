import type { Column, ColumnValue } from './column.ts'
import { planTables } from './schema/plan-tables.ts'
import { promiseTables } from './schema/promise-tables.ts'
import { recurrenceTables } from './schema/recurrence-tables.ts'
import { runTables } from './schema/run-tables.ts'
import { themeTables } from './schema/theme-tables.ts'

export type { TableDefinition } from './schema/table.ts'

/**
 * The contract: every table that a run writes. DuckDB, CSV, Parquet, the reader and the row types all follow from
 * here, so a table is added by adding it to one of these and giving its rows in the pipeline.
 */
export const schema = {
  ...planTables,
  ...themeTables,
  ...recurrenceTables,
  ...promiseTables,
  ...runTables,
} as const

export type TableName = keyof typeof schema

/** In the order of the contract. */
export const tableNames = Object.keys(schema) as readonly TableName[]

/** A row as the pipeline gives it and readers get it: columns by name, `null` where a value is missing. */
export type Row<N extends TableName> = {
  readonly [C in keyof (typeof schema)[N]['columns']]: (typeof schema)[N]['columns'][C] extends Column
    ? ColumnValue<(typeof schema)[N]['columns'][C]>
    : never
}

/** All tables of one run. */
export type Tables = { readonly [N in TableName]: readonly Row<N>[] }
