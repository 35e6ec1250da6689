import { quoteName, quoteText } from './quote.ts'
import type { TableDefinition } from './schema.ts'

/**
 * The statement that writes a table to a file, its rows sorted by key, so that equal rows give equal bytes.
 * @param guardsTexts whether a CSV file has an apostrophe before texts that a spreadsheet takes for a formula
 */
export function exportSql(
  name: string,
  definition: TableDefinition,
  format: keyof typeof FORMATS,
  file: string,
  guardsTexts: boolean,
): string {
  const select = Object.entries(definition.columns)
    .map(([column, { type }]) =>
      guardsTexts && format === 'csv' && type === 'VARCHAR' ? guardedSql(column) : quoteName(column),
    )
    .join(', ')
  const order = definition.key.map((column) => `${quoteName(column)} NULLS FIRST`).join(', ')
  return `COPY (SELECT ${select} FROM ${quoteName(name)} ORDER BY ${order}) TO ${quoteText(file)} (${FORMATS[format]})`
}

/** As spreadsheetSafe does it. */
function guardedSql(column: string): string {
  const name = quoteName(column)
  return `CASE WHEN regexp_matches(${name}, '^[=+\\-@\\t\\r]') THEN '''' || ${name} ELSE ${name} END AS ${name}`
}

const FORMATS = {
  csv: "FORMAT csv, HEADER, DATEFORMAT '%Y-%m-%d'",
  parquet: 'FORMAT parquet, COMPRESSION zstd',
} as const
