import type { ReportSection, ReportTableId } from '../../domain/report-setup.ts'
import type { ScopeStatement } from './scope-statement.ts'

/** What an analyst wants of a report besides what stands in the tables. */
export interface ReportSettings {
  readonly title: string
  readonly author?: string
  readonly contact?: string
  /** Paragraphs before the findings. */
  readonly introduction: readonly string[]
  /** The sections that the report has; all when left out. */
  readonly sections?: readonly ReportSection[]
  /** The tables that people read beside it; all when left out. */
  readonly tables?: readonly ReportTableId[]
  /** What the report is limited to; left out where it has everything. */
  readonly scope?: ScopeStatement
  /** Whether names and numbers of persons are masked. */
  readonly isRedacted: boolean
}

/** A report as the program makes it when nobody set anything. */
export const DEFAULT_SETTINGS: ReportSettings = {
  title: 'What runs through the action plans',
  introduction: [],
  isRedacted: false,
}

/** Whether an id is among those chosen; all are where nobody chose. */
export const isChosen = <Id extends string>(id: Id, chosen: readonly Id[] | undefined): boolean =>
  chosen === undefined || chosen.includes(id)
