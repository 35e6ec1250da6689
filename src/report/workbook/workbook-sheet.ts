/** How the cells of a column are shown. */
export type CellFormat = 'text' | 'count' | 'number' | 'score' | 'share' | 'date' | 'month'

/** Texts are never formulas; dates are numbers of days, as `excelDate` gives them. */
export type SheetCell = string | number

export interface SheetColumn {
  /** Unique in its table. */
  readonly label: string
  readonly format: CellFormat
  /** In characters. */
  readonly width: number
}

/** A real table: it has a name by which formulas and screen readers find it. */
export interface SheetTable {
  /** Unique in the workbook: letters, digits and underscores, no reference to a cell. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** At least one. */
  readonly rows: readonly (readonly SheetCell[])[]
  /** Where the first cell of a row leads to, row by row. */
  readonly links?: readonly SheetLink[]
}

/** To a sheet of the workbook, or out of it. */
export type SheetLink = { readonly sheet: string } | { readonly url: string }

/** A line of text above the table, by itself in column A. */
export interface SheetLine {
  readonly text: string
  readonly role: 'title' | 'heading' | 'text'
  readonly link?: SheetLink
}

export interface WorkbookSheet {
  /** At most 31 characters, unique in the workbook. */
  readonly name: string
  readonly lines: readonly SheetLine[]
  readonly table?: SheetTable
  /** Width of column A in characters, for a sheet of lines alone. */
  readonly width?: number
}
