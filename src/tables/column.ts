/** The column types of the contract, as DuckDB names them. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE'

export interface Column<T extends ColumnType = ColumnType, Missing extends boolean = boolean> {
  readonly type: T
  readonly description: string
  /** Whether a row may have no value here: NULL in SQL, an empty cell in CSV. */
  readonly mayBeMissing: Missing
}

const column =
  <T extends ColumnType>(type: T) =>
  (description: string): Column<T, false> => ({ type, description, mayBeMissing: false })

export const text = column('VARCHAR')
export const integer = column('INTEGER')
export const double = column('DOUBLE')
export const boolean = column('BOOLEAN')

const optionalColumn =
  <T extends ColumnType>(type: T) =>
  (description: string): Column<T, true> => ({ type, description, mayBeMissing: true })

export const optionalText = optionalColumn('VARCHAR')
export const optionalInteger = optionalColumn('INTEGER')
export const optionalDouble = optionalColumn('DOUBLE')
export const optionalBoolean = optionalColumn('BOOLEAN')
export const optionalDate = optionalColumn('DATE')

interface ValueOfType {
  readonly VARCHAR: string
  readonly INTEGER: number
  readonly DOUBLE: number
  readonly BOOLEAN: boolean
  /** `2025-03-13`. */
  readonly DATE: string
}

/** The JavaScript value of a column; `null` where it is missing. */
export type ColumnValue<C extends Column> =
  ValueOfType[C['type']] | (C['mayBeMissing'] extends true ? null : never)
