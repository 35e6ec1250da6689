import type { Section } from './block.ts'
import type { CitedRow } from './cited-row.ts'
import type { Inline } from './inline.ts'
import type { ReportTable } from './report-table.ts'

/** A whole report, before it is written down in one format or another. */
export interface ReportDocument {
  readonly title: string
  /** What it is about: how many plans of how many establishments, from when to when. */
  readonly subtitle: Inline
  readonly author?: string
  readonly contact?: string
  /** Paragraphs that the analyst put before the findings. */
  readonly introduction: readonly string[]
  /** In reading order; the first holds the findings. */
  readonly sections: readonly Section[]
  /** The list of report tables: those that no section shows stand in an appendix. */
  readonly tables: readonly ReportTable[]
  /** What has to be known to read the tables right, by the ids that they name. */
  readonly notes?: readonly { readonly id: string; readonly text: string }[]
  /** Rows of plans that places and ids may lead to, with their words: the report shows those that it cites. */
  readonly cited?: readonly CitedRow[]
  /** What readers may filter by, with the names they know. */
  readonly filters: {
    readonly prisons: readonly Choice[]
    readonly themes: readonly Choice[]
    readonly years: readonly Choice[]
  }
  /** SHA-256 over everything that the run depends on; what was asked of the report stands in `run.json`. */
  readonly fingerprint: string
}

export interface Choice {
  readonly id: string
  readonly label: string
}
