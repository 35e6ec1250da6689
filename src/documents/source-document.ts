import type { Place } from '../domain/place.ts'

/** A file as it came from the disk; `name` is what notices and tables call it. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'odt' | 'pdf'

/** A paragraph or list item of a cell, without markup, white space folded, NFKC. */
export interface Paragraph {
  readonly text: string
  readonly isItem: boolean
}

/** No paragraphs: an empty cell. */
export type Cell = readonly Paragraph[]

/** Text outside tables, one block a line or paragraph. */
export interface TextBlock {
  readonly kind: 'text'
  readonly place: Place
  readonly text: string
}

/** One row of a table, as the file has it: cells may stand in the wrong column. */
export interface RowBlock {
  readonly kind: 'row'
  readonly place: Place
  readonly cells: readonly Cell[]
  /**
   * A page break or a gap lies between this row and the one before, so that its text may go on from there; never where
   * the file keeps its rows whole (HTML, DOCX, ODT, tagged PDF).
   */
  readonly afterBreak: boolean
}

export type Block = TextBlock | RowBlock

/** What every format is turned into: blocks in reading order, each with its place. */
export interface SourceDocument {
  readonly file: string
  readonly format: DocumentFormat
  /** Lower-case hex over the file's bytes. */
  readonly sha256: string
  readonly blocks: readonly Block[]
}

/** A cell's paragraphs as one text, `''` when empty. */
export const cellText = (cell: Cell | undefined): string => cell?.map((p) => p.text).join(' ') ?? ''

export const isRow = (block: Block): block is RowBlock => block.kind === 'row'
