import type { Verdict } from '../domain/recurrence.ts'
import { evidenceKinds, type Evidence } from './evidence.ts'
import type { EvidenceModel, PairKind } from './evidence-model.ts'

/** The probability that a pair is the same failing, and what that is called. */
export interface Judgement {
  /** 0 to 1. */
  readonly probability: number
  readonly verdict: Verdict
}

/** Sums what each kind of evidence adds to the prior log odds. */
export function weighEvidence(evidence: Evidence, model: EvidenceModel, kind: PairKind): Judgement {
  const logOdds = evidenceKinds.reduce(
    (sum, name) => sum + model.weights[name] * evidence[name],
    model.priors[kind],
  )
  const probability = 1 / (1 + Math.exp(-logOdds))
  const { recurring, related } = model.thresholds[kind]
  return {
    probability,
    verdict: probability >= recurring ? 'recurring' : probability >= related ? 'related' : 'none',
  }
}
