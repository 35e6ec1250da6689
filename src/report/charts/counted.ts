import type { Inline } from '../document/inline.ts'
import { formatNumber } from '../format-count.ts'

/** A name, date or number as it stands in a table. */
export const data = (text: string): Inline => ({ kind: 'data', text })

/** A count of rows, without its noun. */
export const number = (value: number): Inline => data(formatNumber(value))

/** A count with its noun: `1 concern`, `1,234 concerns`. */
export const counted = (value: number, singular: string, plural = `${singular}s`): Inline => [
  number(value),
  ` ${value === 1 ? singular : plural}`,
]
