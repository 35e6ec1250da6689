import type { Priority } from './plan.ts'

/** An analyst's correction of one concern or action, kept in a file beside the plan and applied on every run. */
export interface Correction {
  /** The concern's or action's id as the uncorrected plan reads; a concern's number alone also names it. */
  readonly id: string
  readonly number?: string
  readonly priority?: Priority
  readonly text?: string
  readonly owner?: string
  readonly target?: string
  /** First words of the action that begins inside this one. */
  readonly splitBefore?: string
  /** This action is the end of the one before it. */
  readonly joinToPrevious?: boolean
  /** The concern or action is no such thing and is left out. */
  readonly leaveOut?: boolean
  /** Why; for the reader of the file. */
  readonly reason?: string
  /** 1-based line of the corrections file. */
  readonly line: number
}

/** All corrections of one plan. */
export interface Corrections {
  /** The corrections file. */
  readonly file: string
  /** SHA-256 of the source they were made for; of another source they are not applied. */
  readonly sourceSha256: string
  readonly corrections: readonly Correction[]
}
