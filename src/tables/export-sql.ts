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
  const select = columns.map(quoteName).join(', ')
  const order = definition.key.map((column) => `${quoteName(column)} NULLS FIRST`).join(', ')
  return `COPY (SELECT ${select} FROM ${quoteName(name)} ORDER BY ${order}) TO ${quoteText(file)} (${FORMATS[format]})`
}

const FORMATS = {
  csv: "FORMAT csv, HEADER, DATEFORMAT '%Y-%m-%d'",
  parquet: 'FORMAT parquet, COMPRESSION zstd',
} as const
