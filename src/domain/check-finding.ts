/** Something about a published report that is not as its run left it, or does not follow from its tables. */
export interface CheckFinding {
  readonly code: string
  /** Path within the report's folder. */
  readonly file: string
  /** Further files of which the same is to be said. */
  readonly others: readonly string[]
  /** What is wrong, in a few words that go on from the name of the file. */
  readonly problem: string
  readonly found: string
  readonly expected: string
  /** An instruction: what the reader can do. */
  readonly remedy: string
}
