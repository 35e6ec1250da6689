import { quoteName, quoteText } from './quote.ts'
import type { TableDefinition } from './schema.ts'

/** The statements, as one text, that make an empty table with its comments; a key without missing columns is the primary key. */
export function createTableSql(name: string, definition: TableDefinition): string {
  const columns = Object.entries(definition.columns)
  const lines = columns.map(
    ([column, { type, mayBeMissing }]) => `${quoteName(column)} ${type}${mayBeMissing ? '' : ' NOT NULL'}`,
  )
  const isIdentity = definition.key.every((column) => !definition.columns[column]?.mayBeMissing)
  if (isIdentity) lines.push(`PRIMARY KEY (${definition.key.map(quoteName).join(', ')})`)
  return [
    `CREATE TABLE ${quoteName(name)} (${lines.join(', ')})`,
    `COMMENT ON TABLE ${quoteName(name)} IS ${quoteText(definition.description)}`,
    ...columns.map(
      ([column, { description }]) =>
        `COMMENT ON COLUMN ${quoteName(name)}.${quoteName(column)} IS ${quoteText(description)}`,
    ),
  ].join(';\n')
}
