import type { Theme } from '../domain/theme.ts'

/** A theme with the words that tell a model, and a reader, what belongs to it. */
export interface CodebookTheme extends Theme {
  /** Subjects that belong to the theme, as short phrases. */
  readonly includes: readonly string[]
  /** Subjects that belong to another theme; for readers, no model sees them. */
  readonly excludes?: readonly string[]
  /** Sentences written for the codebook, never taken from a plan. */
  readonly examples: readonly string[]
}
