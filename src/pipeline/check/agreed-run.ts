import type { CheckFinding } from '../../domain/check-finding.ts'
import { otherRun } from '../../domain/faults/report-check.ts'

/** A part of the results that says which run it is of. */
export interface Witness {
  /** Path within the report's folder. */
  readonly file: string
  readonly fingerprint: string
}

/**
 * The run that most parts of the results are of; of several, the one that the first part names.
 *
 * @param witnesses the most trusted first; at least one
 * @returns a finding for each part that is of another run
 */
export function agreedRun(witnesses: readonly Witness[]): {
  readonly fingerprint: string
  readonly findings: readonly CheckFinding[]
} {
  const votes = (fingerprint: string): number =>
    witnesses.filter((witness) => witness.fingerprint === fingerprint).length
  const { fingerprint } = witnesses.reduce((best, next) =>
    votes(next.fingerprint) > votes(best.fingerprint) ? next : best,
  )
  return {
    fingerprint,
    findings: witnesses
      .filter((witness) => witness.fingerprint !== fingerprint)
      .map((witness) => otherRun(witness.file, witness.fingerprint, fingerprint)),
  }
}
