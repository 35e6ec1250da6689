/** A value that a query gives: as JSON has it, dates as ISO text, whole numbers beyond 2^53 as text. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

export interface ResultColumn {
  readonly name: string
  /** As DuckDB names it: `VARCHAR`, `BIGINT`, `DATE`… */
  readonly type: string
}

/** The answer to a query: its columns in order, and rows with a value for each. */
export interface QueryResult {
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly (readonly Value[])[]
}

/** Each row as an object by column name; of two columns with one name the last stands. */
export function rowObjects(result: QueryResult): readonly Readonly<Record<string, Value>>[] {
  return result.rows.map((row) =>
    Object.fromEntries(result.columns.map(({ name }, i) => [name, row[i] ?? null])),
  )
}
