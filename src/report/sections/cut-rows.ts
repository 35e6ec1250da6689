import type { Block } from '../document/block.ts'
import type { Inline } from '../document/inline.ts'
import { code } from '../document/inline-nodes.ts'

export interface CutRows<T> {
  readonly shown: readonly T[]
  /** A paragraph that says how many are shown and where all are; none when nothing is left out. */
  readonly rest: readonly Block[]
}

/**
 * The first rows of a long list, and where to find all.
 *
 * @param limit one of LIMITS
 * @param table of the run
 * @param all how many there are, where a query counts them: `70 pairs`
 */
export function cutRows<T>(
  rows: readonly T[],
  limit: number,
  plural: string,
  table: string,
  all?: Inline,
): CutRows<T> {
  if (rows.length <= limit) return { shown: rows, rest: [] }
  const content = [
    `Only the first ${String(limit)} `,
    all === undefined ? plural : ['of ', all],
    ' stand here; all are in ',
    code(`tables/${table}.csv`),
    '.',
  ]
  return { shown: rows.slice(0, limit), rest: [{ kind: 'paragraph', content }] }
}
