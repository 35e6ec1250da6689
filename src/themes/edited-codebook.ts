import type { CodebookEdit } from '../domain/codebook-edit.ts'
import type { ConcernId, ThemeId } from '../domain/ids.ts'
import type { CodebookTheme } from './codebook-theme.ts'

/** A theme after all edits. */
export interface EditedTheme extends CodebookTheme {
  /** A retired theme has no concern, and its id is never given again. */
  readonly status: 'active' | 'retired'
  /** What took a retired theme's place; those may be retired by now themselves. */
  readonly successors: readonly ThemeId[]
  /** What analysts noted about it; changes nothing. */
  readonly notes: readonly string[]
}

/** An edit that changes what themes there are. */
export type ThemeStep =
  | { readonly kind: 'merge'; readonly themes: readonly ThemeId[]; readonly into: ThemeId }
  | { readonly kind: 'split'; readonly theme: ThemeId; readonly parts: readonly ThemeId[] }

/** The theme that an analyst gave a concern. */
export interface ThemeDecision {
  readonly concern: ConcernId
  /** As the edit names it; retired since, perhaps. */
  readonly theme: ThemeId
  readonly kind: 'move' | 'pin'
  /** Of the concern's text when the edit was made. */
  readonly fingerprint?: string
  readonly edit: CodebookEdit
}

/** What a model needs to follow the edits. */
export interface ThemeEdits {
  /** The parts of all split themes, as the model reads them. */
  readonly parts: readonly CodebookTheme[]
  /** In the order of the log. */
  readonly steps: readonly ThemeStep[]
  /** One per concern at most. */
  readonly decisions: readonly ThemeDecision[]
  /** The themes in use after all steps, in the codebook's order; new ones stand where the old ones stood. */
  readonly active: readonly CodebookTheme[]
}

/** The codebook with the analyst's log replayed over it; what the edits mean for a corpus is another question. */
export interface EditedCodebook extends ThemeEdits {
  /** The themes of the codebook's file as the model reads them, the retired ones included. */
  readonly scored: readonly CodebookTheme[]
  /** All themes, in use and retired. */
  readonly themes: readonly EditedTheme[]
  /** Links in force, in the order of the log. */
  readonly links: readonly LinkEdit[]
  readonly edits: readonly CodebookEdit[]
  /** Why an edit of the log is not in force, by its id. */
  readonly lapsed: ReadonlyMap<number, string>
}

export type LinkEdit = CodebookEdit & { readonly operation: 'must_link' | 'cannot_link' }

/** Nothing edited. */
export const uneditedThemes = (themes: readonly CodebookTheme[]): ThemeEdits => ({
  parts: [],
  steps: [],
  decisions: [],
  active: themes,
})
