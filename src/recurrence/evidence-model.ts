import type { EvidenceKind } from './evidence.ts'

/** Which question a pair of concerns answers: the same establishment again, or another establishment. */
export type PairKind = 'recurrence' | 'sharedIssue'

/** Weights of a logistic model of evidence; all logarithms of odds are natural. */
export interface EvidenceModel {
  /** How the weights came about: method, labels, n. */
  readonly fitted: string
  /** Log odds of the pair kind when every kind of evidence is 0. */
  readonly priors: Readonly<Record<PairKind, number>>
  /** Log odds that evidence of 1 adds. */
  readonly weights: Readonly<Record<EvidenceKind, number>>
  /** Probabilities from which a pair is called recurring, and related. */
  readonly thresholds: Readonly<Record<PairKind, { readonly recurring: number; readonly related: number }>>
}
