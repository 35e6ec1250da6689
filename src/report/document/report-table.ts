/** What a cell means, by which each format writes it: numbers as numbers, quotes as quotes, places as links. */
export type ReportColumnKind =
  /** Names and labels. */
  | 'text'
  /** Words of a plan. */
  | 'quote'
  /** An id of a row in a table of the run. */
  | 'id'
  /** `file:first-last`. */
  | 'place'
  /** A whole number. */
  | 'count'
  /** A fraction of 0 to 1 or another decimal number, shown to 2 places. */
  | 'score'
  /** A number of any unit: a whole one as a count, another with the decimals that it has. */
  | 'number'
  /** A share of 0 to 1, shown as a percentage. */
  | 'share'
  /** `2025-03-13`, shown as 13 March 2025. */
  | 'date'
  /** The first day of a month, shown as March 2025. */
  | 'month'
  /** Yes or no. */
  | 'flag'

export interface ReportColumn {
  /** snake_case, unique in its table: the head of the CSV file. */
  readonly id: string
  /** The head for readers, with the unit where there is one: `Share (per cent)`. */
  readonly label: string
  /** For the data dictionary: what a cell holds, its unit or range. */
  readonly description: string
  readonly kind: ReportColumnKind
  /** What stands for a missing value; needed where one may be missing. x: not available, z: not applicable. */
  readonly missing?: 'x' | 'z'
  /** For flags: the shorthand that stands for yes where readers know it. u: low reliability. */
  readonly mark?: 'u'
}

export type ReportCell = string | number | boolean | null

/** A row as its columns have it, by their ids. */
export type ReportRow = Readonly<Record<string, ReportCell>>

/**
 * A table that people read: in the HTML and Markdown report, as a sheet of the workbook, as a CSV file. It is made from
 * the tables of a run and holds no number that is not in them or counted from them.
 */
export interface ReportTable {
  /** snake_case: the name of the CSV file, the anchor in the report, the name of the table in the workbook. */
  readonly id: string
  readonly title: string
  /** One sentence: what a row is. */
  readonly description: string
  readonly columns: readonly ReportColumn[]
  /** In the order in which they are to be read. */
  readonly rows: readonly ReportRow[]
  /** Names of the run's tables that it is made from. */
  readonly sources: readonly string[]
  /** What has to be known to read it right, by ids of REPORT_NOTES. */
  readonly notes: readonly string[]
}
