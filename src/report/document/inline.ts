import type { Place } from '../../domain/place.ts'

/**
 * Running text of a report. A bare string is our own wording: it holds no number but those of `DOMAIN_NUMBERS`, so that
 * every count comes from a named query. Whatever stands in a plan or a table is `data` or a `quote`, and every renderer
 * escapes it.
 */
export type Inline =
  | string
  | readonly Inline[]
  | { readonly kind: 'strong' | 'emphasis'; readonly content: Inline }
  /** The value of a named query: a number that any reader can count again. */
  | { readonly kind: 'figure'; readonly name: string; readonly key: string; readonly shown: string }
  /** A name, number, date or label as a table has it. */
  | { readonly kind: 'data'; readonly text: string }
  /** Words of a plan; `isCut` where some are left out at the end. */
  | { readonly kind: 'quote'; readonly text: string; readonly isCut: boolean }
  /** Where something stands in a plan, and the row that holds it. */
  | { readonly kind: 'place'; readonly place: Place; readonly row?: RowReference }
  | { readonly kind: 'code'; readonly text: string }
  /** To another part of the report, by its id. */
  | { readonly kind: 'link'; readonly to: string; readonly content: Inline }
  | { readonly kind: 'break' }

/** A row of a table of the run, by its key. */
export interface RowReference {
  readonly table: string
  readonly key: string
}
