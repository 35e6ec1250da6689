import type { EvidenceModel, PairKind } from '../../recurrence/evidence-model.ts'
import type { Row } from '../../tables/schema.ts'

/**
 * How far to either side of a threshold the line might as well be drawn. There are few labelled pairs, so that thresholds
 * this far apart are hardly told from one another: on the pairs of models/evidence.json (section "measured") the intervals
 * of F1 reach from 0 to 1 for recurrences and from 0.85 to 0.97 for shared issues.
 */
export const THRESHOLD_BAND = 0.1

const KINDS: readonly (readonly [PairKind, string])[] = [
  ['recurrence', 'recurrence'],
  ['sharedIssue', 'shared issue'],
]

export const thresholdsTable = ({ thresholds }: EvidenceModel): readonly Row<'thresholds'>[] =>
  KINDS.flatMap(([kind, name]) =>
    (['recurring', 'related'] as const).map((verdict) => {
      const probability = thresholds[kind][verdict]
      return {
        pair_kind: name,
        verdict,
        probability,
        low: Math.max(0, probability - THRESHOLD_BAND),
        high: Math.min(1, probability + THRESHOLD_BAND),
      }
    }),
  )
