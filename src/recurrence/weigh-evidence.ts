import type { Verdict } from '../domain/recurrence.ts'
import { byKind, evidenceKinds, type Evidence, type EvidenceKind } from './evidence.ts'
import type { EvidenceModel, PairKind, Thresholds } from './evidence-model.ts'

/** The probability that a pair is the same failing, and what that is called. */
export interface Judgement {
  /** 0 to 1. */
  readonly probability: number
  readonly verdict: Verdict
}

/**
 * Match weights are kept to as many places as tables store: what stands there adds up to the probability exactly. That is
 * 0.000001 of a bit, far below what any weight is known to.
 */
const PLACES = 1e6

/** Sums what each kind of evidence adds to the prior. */
export function weighEvidence(evidence: Evidence, model: EvidenceModel, kind: PairKind): Judgement {
  let sum = model.priors[kind]
  for (const name of evidenceKinds) sum += matchWeight(name, evidence[name], model)
  const probability = probabilityOf(sum)
  return { probability, verdict: verdictOf(probability, model.thresholds[kind]) }
}

/** What the evidence of one kind adds: the binary logarithm of odds, to 6 places. */
export const matchWeight = (name: EvidenceKind, value: number, { comparisons }: EvidenceModel): number =>
  Math.round(comparisons[name].weight * value * PLACES) / PLACES

/** What each kind of evidence adds; with the prior they sum to the match weight of the pair. */
export function matchWeights(
  evidence: Evidence,
  model: EvidenceModel,
): Readonly<Record<EvidenceKind, number>> {
  return byKind((name) => matchWeight(name, evidence[name], model))
}

/** @param weight the sum of match weights, prior included */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight)

/** A threshold belongs to the higher verdict. */
export const verdictOf = (probability: number, { recurring, related }: Thresholds): Verdict =>
  probability >= recurring ? 'recurring' : probability >= related ? 'related' : 'none'
