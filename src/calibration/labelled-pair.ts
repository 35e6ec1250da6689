import type { Verdict } from '../domain/recurrence.ts'
import type { Evidence } from '../recurrence/evidence.ts'
import type { PairKind } from '../recurrence/evidence-model.ts'

/** A pair of concerns with its evidence and what a person said of it. */
export interface LabelledPair {
  readonly kind: PairKind
  /** Slugs: one for a pair within an establishment, else two. */
  readonly establishments: readonly string[]
  readonly evidence: Evidence
  readonly answer: Verdict
}

/** A pair with the probability that a model gives it. */
export interface JudgedPair extends Pick<LabelledPair, 'kind' | 'answer'> {
  /** 0 to 1. */
  readonly probability: number
}
