import type { Value } from './query-result.ts'

/** A value of a column that holds texts and is never missing. */
export const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '')

/** A value of a column that holds texts and may be missing. */
export const optionalTextOf = (value: Value | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** A value of a column that holds numbers and may be missing. */
export const optionalNumberOf = (value: Value | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined
