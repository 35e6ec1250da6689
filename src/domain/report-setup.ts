import type { ScopeCondition } from './scope-condition.ts'

/** The sections of a report, in reading order. */
export const reportSections = [
  'findings',
  'read',
  'themes',
  'recurrence',
  'failures',
  'promises',
  'owners',
  'method',
  'notices',
  'sources',
] as const
export type ReportSection = (typeof reportSections)[number]

/** The tables that people read, in the order in which they are listed. */
export const reportTableIds = [
  'plans_read',
  'themes',
  'theme_prisons',
  'came_back',
  'evidence',
  'chains',
  'outcomes',
  'concern_outcomes',
  'shared_failures',
  'failure_concerns',
  'failure_answers',
  'promise_outcomes',
  'promises_by_year',
  'promise_rates',
  'promises',
  'promised_again',
  'owners',
  'target_dates',
  'clusters',
  'notices',
  'figures',
] as const
export type ReportTableId = (typeof reportTableIds)[number]

/** What an analyst set about reports (crossplan.yaml); what is left out is as the program has it. */
export interface ReportSetup {
  readonly title?: string
  readonly author?: string
  readonly contact?: string
  /** Paragraphs. */
  readonly introduction: readonly string[]
  readonly sections?: readonly ReportSection[]
  readonly tables?: readonly ReportTableId[]
  /** All of them have to be met; none: everything. */
  readonly where: readonly ScopeCondition[]
  /** Paths of further files, as the file has them: seen from its folder. */
  readonly regions?: string
  readonly redact?: string
}
