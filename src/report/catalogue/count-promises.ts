import { SMALL } from '../../domain/small-numbers.ts'
import type { Row } from '../../tables/schema.ts'
import { wasReinspected } from '../reinspected.ts'
import type { ReportIndex } from '../report-index.ts'

type PromiseRow = Row<'promises'>

/** Some promises, counted by what was said of them and by what became of their concerns. */
export interface CountedPromises {
  readonly promises: number
  readonly saidComplete: number
  /** Those whose establishment was inspected again; all counts below are of these. */
  readonly tested: number
  readonly testedConcerns: number
  readonly due: number
  readonly dueRaisedAgain: number
  readonly raisedAgain: number
  readonly testedComplete: number
  readonly completeRaisedAgain: number
  readonly completeRelated: number
  readonly completeNotRaisedAgain: number
}

/** Counts promises, each of which is given once. */
export function countPromises(index: ReportIndex, rows: readonly PromiseRow[]): CountedPromises {
  const tested = rows.filter((row) => wasReinspected(row.concern_outcome))
  const due = tested.filter((row) => row.due_before_next_inspection === true)
  const complete = tested.filter((row) => row.reported_complete)
  const count = (of: readonly PromiseRow[], outcome: string): number =>
    of.filter((row) => row.concern_outcome === outcome).length
  return {
    promises: rows.length,
    saidComplete: rows.filter((row) => row.reported_complete).length,
    tested: tested.length,
    testedConcerns: new Set(tested.map((row) => index.action(row.action_id).concern_id)).size,
    due: due.length,
    dueRaisedAgain: count(due, 'recurring'),
    raisedAgain: count(tested, 'recurring'),
    testedComplete: complete.length,
    completeRaisedAgain: count(complete, 'recurring'),
    completeRelated: count(complete, 'related'),
    completeNotRaisedAgain: count(complete, 'not raised again'),
  }
}

/** Whether too few were inspected again for a share to be compared; nothing where none was. */
export const isSmall = ({ tested, testedConcerns }: CountedPromises): boolean | null =>
  tested === 0 ? null : tested < SMALL.promises || testedConcerns < SMALL.concerns
