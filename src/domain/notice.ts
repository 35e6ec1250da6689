import type { Place } from './place.ts'

export type NoticeLevel = 'info' | 'warning' | 'fatal'

/**
 * Something odd in a document: a value, returned beside the result and written to the `notices` table. `fatal`
 * leaves that document out and never stops the others.
 */
export interface Notice {
  readonly code: string
  readonly level: NoticeLevel
  readonly place: Place
  /** What was found and what was expected. */
  readonly message: string
  /** An instruction: what the reader can do. */
  readonly remedy: string
}
