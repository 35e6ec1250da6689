import type { Paragraph } from '../documents/source-document.ts'
import type { ConcernId } from '../domain/ids.ts'
import type { Notice } from '../domain/notice.ts'
import type { Place } from '../domain/place.ts'
import type { ConcernKind, Priority } from '../domain/plan.ts'

/** What one table row says about actions: paragraphs, and the owners and targets printed beside them. */
export interface ActionRow {
  readonly paragraphs: readonly Paragraph[]
  readonly owners: readonly string[]
  readonly targets: readonly string[]
  readonly place: Place
  /** A page break lies before this row. */
  readonly afterBreak: boolean
}

/** A concern while its rows are being collected. */
export interface ConcernDraft {
  readonly number: string
  readonly priority?: Priority
  readonly kind: ConcernKind
  readonly response: string
  readonly text: string
  readonly isFragment: boolean
  readonly place: Place
  readonly rows: readonly ActionRow[]
}

/** A concern whose rows have been made into actions. */
export interface MatchedConcern extends Omit<ConcernDraft, 'rows'> {
  readonly id: ConcernId
  readonly actions: readonly ActionDraft[]
  readonly corrected: boolean
}

/** An action while its paragraphs and its owner and target are being matched. */
export interface ActionDraft {
  readonly text: string
  readonly owner: string
  readonly target: string
  readonly place: Place
  /** An owner or a target was printed for it. */
  readonly isAnswered: boolean
  readonly corrected?: boolean
}

/** Actions made from rows, and what was odd about them. */
export interface MatchedActions {
  readonly actions: readonly ActionDraft[]
  readonly notices: readonly Notice[]
}
