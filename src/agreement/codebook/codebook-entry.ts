import type { Theme } from '../../domain/theme.ts'

/** A theme with all that a codebook says of it; texts without blanks at their ends, none empty. */
export interface CodebookEntry extends Theme {
  readonly includes: readonly string[]
  /** Subjects that belong to another theme. */
  readonly excludes?: readonly string[]
  readonly examples: readonly string[]
}
