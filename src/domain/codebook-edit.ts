import type { ConcernId, ThemeId } from './ids.ts'
import type { IsoDate } from './plan.ts'

/** One part of a theme that is split. */
export interface ThemePart {
  readonly id: ThemeId
  readonly label: string
  readonly definition: string
  /** Default: that of the theme that is split. */
  readonly healthyPrisonArea?: string
  readonly includes: readonly string[]
  readonly examples: readonly string[]
}

/** What an edit of the codebook does. */
export type CodebookOperation =
  | {
      readonly operation: 'rename'
      readonly theme: ThemeId
      readonly label: string
      readonly definition?: string
    }
  | {
      readonly operation: 'merge'
      /** At least one besides `into`. */
      readonly themes: readonly ThemeId[]
      /** A theme in use, or a new id. */
      readonly into: ThemeId
      /** Needed for a new id. */
      readonly label?: string
      readonly definition?: string
    }
  | { readonly operation: 'split'; readonly theme: ThemeId; readonly into: readonly ThemePart[] }
  | {
      readonly operation: 'move'
      readonly concern: ConcernId
      readonly to: ThemeId
      /** For the reader: the theme that it had. */
      readonly from?: ThemeId
      /** Of the concern's text (`textFingerprint`); without it a change of the text goes unnoticed. */
      readonly fingerprint?: string
    }
  | {
      readonly operation: 'pin'
      readonly concern: ConcernId
      readonly theme: ThemeId
      readonly fingerprint?: string
    }
  | { readonly operation: 'unpin'; readonly concern: ConcernId }
  | {
      readonly operation: 'note'
      readonly about: { readonly theme: ThemeId } | { readonly concern: ConcernId }
      readonly text: string
    }
  | { readonly operation: 'must_link' | 'cannot_link'; readonly concerns: readonly ConcernId[] }
  /** Withdraws an earlier edit, which stays in the log. */
  | { readonly operation: 'undo'; readonly edit: number }

/** One entry of the analyst's log over the codebook. */
export type CodebookEdit = CodebookOperation & {
  /** Rises from entry to entry, and is never used again. */
  readonly id: number
  readonly date: IsoDate
  readonly by?: string
  readonly reason: string
  /** 1-based line of the log. */
  readonly line: number
}

/** The analyst's log of edits, in order (models/codebook.yaml). */
export interface CodebookLog {
  readonly file: string
  readonly edits: readonly CodebookEdit[]
}

/** Pairs of concerns that a person says belong together, or apart; each pair in code-unit order. */
export interface ConcernLinks {
  readonly mustLink: readonly (readonly [ConcernId, ConcernId])[]
  readonly cannotLink: readonly (readonly [ConcernId, ConcernId])[]
}
