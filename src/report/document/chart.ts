import type { Inline } from './inline.ts'
import type { ReportRow } from './report-table.ts'

/** A picture of a report table. It is drawn by whoever needs it: the specification is plain data. */
export interface Chart {
  readonly id: string
  /** What is shown: the name of the picture for those who do not see it. */
  readonly title: string
  /** What the picture shows, in one sentence: its caption. */
  readonly finding: Inline
  /** The id of the report table that holds its data, shown beside it. */
  readonly table: string
  /** The values by which its rows are found in that table. Default: all rows. */
  readonly where?: ReportRow
  /** A Vega-Lite specification with its data. */
  readonly specification: Readonly<Record<string, unknown>>
}
