import type { Row } from '../tables/schema.ts'
import { groupBy } from '../util/group-by.ts'
import { wasReinspected } from './reinspected.ts'
import type { ReportIndex } from './report-index.ts'

/** Promises of one kind, and how the concerns they answered fared; the three outcomes add up to `total`. */
export interface PromiseCount {
  readonly total: number
  readonly recurring: number
  readonly related: number
  readonly notRaisedAgain: number
}

/** All promises that a later inspection put to the test, and the same split by what the plan said of each. */
export interface PromiseSummary {
  readonly tested: PromiseCount
  /** The plan says complete: the prison's word. */
  readonly reportedComplete: PromiseCount
  /** Not reported complete; the target month was over before the next inspection began. */
  readonly dueBefore: PromiseCount
  /** Not reported complete; the target lay after the start of the next inspection. */
  readonly dueAfter: PromiseCount
  /** Ongoing, relative or unreadable targets: nothing to compare with the next inspection. */
  readonly undated: PromiseCount
  /** Promises that no later inspection in the corpus has put to the test. */
  readonly untested: number
}

type PromiseRow = Row<'promises'>
type Standing = 'reportedComplete' | 'dueBefore' | 'dueAfter' | 'undated'

/** Counts every promise once, by what the plan said of it. */
export function summarisePromises(index: ReportIndex): PromiseSummary {
  const rows = index.tables.promises
  const tested = rows.filter((row) => wasReinspected(row.concern_outcome))
  const groups = groupBy(tested, standingOf)
  const count = (standing: Standing): PromiseCount => countOutcomes(groups.get(standing) ?? [])
  return {
    tested: countOutcomes(tested),
    reportedComplete: count('reportedComplete'),
    dueBefore: count('dueBefore'),
    dueAfter: count('dueAfter'),
    undated: count('undated'),
    untested: rows.length - tested.length,
  }
}

function standingOf(row: PromiseRow): Standing {
  if (row.reported_complete) return 'reportedComplete'
  if (row.due_before_next_inspection === null) return 'undated'
  return row.due_before_next_inspection ? 'dueBefore' : 'dueAfter'
}

function countOutcomes(rows: readonly PromiseRow[]): PromiseCount {
  const count = (outcome: string): number => rows.filter((row) => row.concern_outcome === outcome).length
  return {
    total: rows.length,
    recurring: count('recurring'),
    related: count('related'),
    notRaisedAgain: count('not raised again'),
  }
}
