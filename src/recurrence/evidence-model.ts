import type { EvidenceKind } from './evidence.ts'

/** Which question a pair of concerns answers: the same establishment again, or another establishment. */
export type PairKind = 'recurrence' | 'sharedIssue'

/** Probabilities from which a pair is called recurring, and related. */
export interface Thresholds {
  readonly recurring: number
  readonly related: number
}

/** How one kind of evidence is weighed and told. */
export interface ComparisonModel {
  /** Binary logarithm of the odds that evidence of 1 adds; of less, its share. Below 0 for what speaks against. */
  readonly weight: number
  /** Evidence from which it is called slight, some and strong; below the first it is none. */
  readonly levels: readonly [slight: number, some: number, strong: number]
}

/**
 * Weights of a logistic model of evidence, as match weights: binary logarithms of odds, which add up.
 * @see Fellegi & Sunter 1969, A theory for record linkage
 */
export interface EvidenceModel {
  /** How the weights came about: method, labels, n. */
  readonly fitted: string
  /** Match weight of the pair kind when every kind of evidence is 0. */
  readonly priors: Readonly<Record<PairKind, number>>
  readonly comparisons: Readonly<Record<EvidenceKind, ComparisonModel>>
  readonly thresholds: Readonly<Record<PairKind, Thresholds>>
  /** Of the pairs that the priors were fitted on, the share that is the same failing, related ones as 0.4; above 0, below 1. */
  readonly fittedShares?: Readonly<Record<PairKind, number>>
  /** Where priors were moved to a corpus that nobody has judged: how, and those that were fitted, with `fittedShares`. */
  readonly moved?: { readonly how: string; readonly from: Readonly<Record<PairKind, number>> }
}
