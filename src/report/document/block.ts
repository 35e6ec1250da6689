import type { Inline } from './inline.ts'
import type { Chart } from './chart.ts'

/** What a reader may filter by: slugs of establishments, ids of themes, years of inspections. */
export interface Facets {
  readonly prisons?: readonly string[]
  readonly themes?: readonly string[]
  readonly years?: readonly string[]
}

export interface ListItem {
  readonly content: Inline
  readonly blocks?: readonly Block[]
  readonly facets?: Facets
}

/** A table as it is laid out for reading; what it holds stands in the tables named as its sources. */
export interface Grid {
  readonly kind: 'grid'
  /** What the table shows; read out before it, and printed above it. */
  readonly caption: Inline
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  /** Names of the run's tables that the cells are taken from. */
  readonly sources: readonly string[]
  /** The report table that holds the same, and all rows of it. */
  readonly table?: string
}

export interface GridColumn {
  /** Empty only for a column of row heads. */
  readonly label: Inline
  /** Numbers stand right. Default: text. */
  readonly isNumeric?: boolean
  /** Whether its cells are the heads of their rows. */
  readonly isRowHead?: boolean
}

export interface GridRow {
  readonly cells: readonly Inline[]
  readonly facets?: Facets
}

/** Parts of a report, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly id: string; readonly content: Inline }
  | { readonly kind: 'paragraph'; readonly content: Inline }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | Grid
  /** A table of the list of report tables, by its id. */
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** Blocks that belong together and are filtered together. */
  | { readonly kind: 'group'; readonly facets: Facets; readonly blocks: readonly Block[] }

export interface Section {
  readonly id: string
  readonly title: Inline
  readonly blocks: readonly Block[]
}
