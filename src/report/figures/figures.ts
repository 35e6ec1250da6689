import type { Inline } from '../document/inline.ts'

/** The answers of all named queries on one run. @throws ToolkitError O002 for an unknown query, each of its functions */
export interface Figures {
  /** The number itself; 0 for a key that a query counted nothing for. */
  value(name: string, key?: string): number
  /** The number as running text, `1,234`, that leads to its query. */
  number(name: string, key?: string): Inline
  /** With its noun: `1 concern`, `no concerns`, `1,234 concerns`. */
  count(name: string, key: string, singular: string, plural?: string): Inline
  /** A probability, `0.75`. */
  fraction(name: string, key?: string): Inline
}
