import type { Tables } from '../../tables/schema.ts'
import { compareCodeUnits } from '../../util/compare-code-units.ts'
import type { ChangedAnswer } from './report-diff.ts'

type PairTables = Pick<Tables, 'recurrences' | 'shared_issues'>

/** Pairs that a reviewer decided in one run and nobody, or otherwise, in the other. */
export function diffAnswers(before: PairTables, after: PairTables): readonly ChangedAnswer[] {
  const [old, now] = [pairsOf(before), pairsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])]
    .toSorted(compareCodeUnits)
    .flatMap((key): ChangedAnswer[] => {
      const [was, is] = [old.get(key), now.get(key)]
      const isReviewed = was?.decidedBy === 'reviewer' || is?.decidedBy === 'reviewer'
      if (!isReviewed || (was?.decidedBy === is?.decidedBy && was?.verdict === is?.verdict)) return []
      // One of the two is there, and says the same of which pair it is.
      const { kind, concerns } = (is ?? was)!
      return [
        {
          kind,
          concerns,
          ...(was === undefined ? {} : { before: `${was.verdict} (${was.decidedBy})` }),
          ...(is === undefined ? {} : { after: `${is.verdict} (${is.decidedBy})` }),
        },
      ]
    })
}

interface DecidedPair extends Pick<ChangedAnswer, 'kind' | 'concerns'> {
  readonly verdict: string
  readonly decidedBy: string
}

function pairsOf({ recurrences, shared_issues: issues }: PairTables): ReadonlyMap<string, DecidedPair> {
  const pairs = [
    ...recurrences.map((row): DecidedPair => ({
      kind: 'recurrence',
      concerns: [row.earlier_concern_id, row.later_concern_id],
      verdict: row.verdict,
      decidedBy: row.decided_by,
    })),
    ...issues.map((row): DecidedPair => ({
      kind: 'shared issue',
      concerns: [row.concern_a, row.concern_b],
      verdict: row.verdict,
      decidedBy: row.decided_by,
    })),
  ]
  return new Map(pairs.map((pair) => [pair.concerns.join(' '), pair]))
}
