/** What a report may be limited by. */
export const scopeFields = ['establishment', 'theme', 'year', 'region'] as const
export type ScopeField = (typeof scopeFields)[number]

/** One limit of a report, as somebody wrote it: not yet looked up in the tables. */
export interface ScopeCondition {
  readonly field: ScopeField
  /** At least one; each is a name, a year or a span of years, or several of them with commas between. */
  readonly values: readonly string[]
}
