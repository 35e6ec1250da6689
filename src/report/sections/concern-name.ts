import type { Inline } from '../document/inline.ts'
import { data } from '../document/inline-nodes.ts'
import type { ConcernRow } from '../report-index.ts'

/** `concern 1.2 (priority)`, `recommendation 4.7`, `a concern whose number is lost`. */
export function concernName({ kind, number, priority }: ConcernRow): Inline {
  if (number === null) return ['a ', data(kind), ' whose number is lost']
  return [data(kind), ' ', data(number), priority === null ? '' : [' (', data(priority), ')']]
}

/** The number as printed, where nothing else is needed. */
export const concernNumber = ({ number }: ConcernRow): Inline =>
  number === null ? 'no number' : data(number)
