import { formatCsv } from '../util/format-csv.ts'
import type { ColumnType } from './column.ts'
import type { TableDefinition } from './schema.ts'

/** What each type is called by those who do not know DuckDB, and how it stands in a CSV file. */
const TYPES: Readonly<Record<ColumnType, { readonly type: string; readonly format: string }>> = {
  VARCHAR: { type: 'text', format: 'UTF-8' },
  INTEGER: { type: 'integer', format: 'whole number' },
  DOUBLE: { type: 'number', format: 'decimal number, to 6 places' },
  BOOLEAN: { type: 'boolean', format: 'true or false' },
  DATE: { type: 'date', format: 'YYYY-MM-DD' },
}

/** The data dictionary of some tables, as CSV: a row for each column of each table, in their order. */
export const formatDataDictionary = (tables: Readonly<Record<string, TableDefinition>>): string =>
  formatCsv([
    ['table', 'column', 'type', 'description', 'may_be_missing', 'format', 'is_key', 'table_description'],
    ...Object.entries(tables).flatMap(([table, { columns, key, description: ofTable }]) =>
      Object.entries(columns).map(([column, { type, description, mayBeMissing }]) => [
        table,
        column,
        TYPES[type].type,
        description,
        String(mayBeMissing),
        TYPES[type].format,
        String(key.includes(column)),
        ofTable,
      ]),
    ),
  ])
