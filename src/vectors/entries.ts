/** One sparse row while it is being made: values by column, ascending, no column twice. */
export interface Entries {
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** The same row at length 1; an empty row stays empty. */
export function unitEntries({ columns, values }: Entries): Entries {
  let squares = 0
  for (const value of values) squares += value * value
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  return { columns, values: values.map((value) => value * scale) }
}
