import type { IsoDate, Target } from '../domain/plan.ts'
import type { Outcome } from '../domain/recurrence.ts'
import { monthInWords } from '../util/month-names.ts'

/** What is known of a promise when it is put into words. */
export interface PromiseStanding {
  readonly target: Target
  /** Start of the next inspection; left out when none is known. */
  readonly nextInspection?: IsoDate
  readonly dueBeforeNextInspection?: boolean
  readonly concernOutcome?: Outcome
}

/**
 * What became of a promise, in words: what the plan said of it, then what became of its concern. It never says that a
 * promise was kept or a concern resolved: a plan cannot tell.
 *
 * @example 'due June 2023, concern raised again December 2025'
 */
export function promiseFinding(standing: PromiseStanding): string {
  const { nextInspection: next, dueBeforeNextInspection: due } = standing
  return due === false && next !== undefined
    ? `${saidOf(standing.target)}, not yet due when inspected in ${monthInWords(next)}, ${becameOf(standing, '')}`
    : `${saidOf(standing.target)}, ${becameOf(standing, next === undefined ? '' : ` ${monthInWords(next)}`)}`
}

function saidOf({ printed, kind, month, reportedComplete }: Target): string {
  if (reportedComplete) return 'said complete'
  if (month !== undefined) return `due ${monthInWords(month)}`
  if (kind === 'ongoing') return 'said to be ongoing'
  return printed === '' ? 'no target' : `no target month (“${printed}”)`
}

/** @param when only what was inspected again has a month */
function becameOf({ concernOutcome }: PromiseStanding, when: string): string {
  return concernOutcome === undefined ? 'outcome cannot be told' : `${BECAME[concernOutcome]}${when}`
}

const BECAME: Readonly<Record<Outcome, string>> = {
  recurring: 'concern raised again',
  related: 'related concern raised',
  'not raised again': 'concern not raised again',
  'not yet re-inspected': 'not yet re-inspected',
  new: 'not yet re-inspected',
}
