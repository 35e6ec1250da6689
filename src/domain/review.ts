import type { ConcernId } from './ids.ts'
import type { IsoDate } from './plan.ts'
import type { Verdict } from './recurrence.ts'

/** What a person says of a pair of concerns: it overrides the model. */
export interface Review {
  /** In code-unit order. */
  readonly concerns: readonly [ConcernId, ConcernId]
  readonly answer: Verdict
  readonly date: IsoDate
  readonly by?: string
  /** Of the two texts (`textFingerprint`) as the person read them. */
  readonly fingerprints: readonly [string, string]
  /** 1-based line of the file. */
  readonly line: number
}

/** All answers, in their order; of two about one pair the later stands (models/review.yaml). */
export interface Reviews {
  readonly file: string
  readonly answers: readonly Review[]
}

/** Pairs that somebody judged beforehand, all pairs of some plans (models/labelled-pairs.yaml). */
export interface LabelledPairs {
  /** A pair of concerns of these that is not listed is none. */
  readonly plans: readonly string[]
  readonly pairs: readonly {
    readonly concerns: readonly [ConcernId, ConcernId]
    /** open: recurring and related are both right. */
    readonly answer: Verdict | 'open'
  }[]
}
