import { quoteName, quoteText } from './quote.ts'
import type { TableDefinition } from './schema.ts'

/** The statement that writes a table to a file, its rows sorted by key, so that equal rows give equal bytes. */
export function exportSql(
  name: string,
  definition: TableDefinition,
  format: keyof typeof FORMATS,
  file: string,
): string {
  const columns = Object.keys(definition.columns)
  const { expression, options } = FORMATS[format]
  const select = columns.map((column) => expression(quoteName(column))).join(', ')
  const order = definition.key.map((column) => `${quoteName(column)} NULLS FIRST`).join(', ')
  return `COPY (SELECT ${select} FROM ${quoteName(name)} ORDER BY ${order}) TO ${quoteText(file)} (${options})`
}

// `expression` is where a format may show a value otherwise than the table holds it; today both show it as it is.
const asStored = (column: string): string => column

const FORMATS = {
  csv: { expression: asStored, options: "FORMAT csv, HEADER, DATEFORMAT '%Y-%m-%d'" },
  parquet: { expression: asStored, options: 'FORMAT parquet, COMPRESSION zstd' },
} as const
