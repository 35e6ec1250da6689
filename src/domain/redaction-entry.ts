/** A name or phrase that is to be masked. */
export interface RedactionEntry {
  readonly phrase: string
  /** What takes its place: `[name 3]`, numbered by the order of the list. */
  readonly mask: string
  /** What it is: `name`, or the analyst's own word. */
  readonly kind: string
  /** In the list, from 1. */
  readonly line: number
}
