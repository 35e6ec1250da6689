import { bootstrapInterval, type BootstrapOptions, type Interval } from '../agreement/bootstrap-interval.ts'
import type { Thresholds } from '../recurrence/evidence-model.ts'
import { wilsonInterval } from '../util/wilson-interval.ts'
import type { JudgedPair } from './labelled-pair.ts'
import { averagePrecision, f1Of, findFrom, type Answer, type Finding } from './rank-measures.ts'
import { calibrationError, reliability, type ReliabilityBin } from './reliability.ts'

/** A figure with its 95 % interval by the bootstrap over pairs; either is missing where it is not defined. */
export interface Measure {
  readonly value: number | undefined
  readonly interval: Interval | undefined
}

/** A share with its 95 % interval (Wilson). */
export interface Share {
  readonly hits: number
  readonly n: number
  readonly interval: { readonly low: number; readonly high: number } | undefined
}

/** What a threshold finds, for one of two questions. */
export interface ThresholdRow {
  readonly from: number
  /** Related pairs left out: either answer is right. */
  readonly recurring: { readonly precision: Share; readonly recall: Share; readonly f1: number | undefined }
  /** Related pairs wanted too. */
  readonly either: { readonly precision: Share; readonly recall: Share; readonly f1: number | undefined }
}

/** How well a model's probabilities do on pairs of one kind. */
export interface Measurement {
  readonly pairs: number
  readonly recurring: number
  readonly related: number
  readonly averagePrecision: { readonly recurring: Measure; readonly either: Measure }
  /** At the thresholds given. */
  readonly f1: { readonly recurring: Measure; readonly either: Measure }
  /** Of the pairs that are recurring or none. */
  readonly calibrationError: Measure
  readonly reliability: readonly ReliabilityBin[]
  readonly thresholds: readonly ThresholdRow[]
}

const STEPS = [0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

/** @param judged of one kind, in an order that does not depend on chance */
export function measureJudgements(
  judged: readonly JudgedPair[],
  thresholds: Thresholds,
  options: BootstrapOptions,
): Measurement {
  const settled = settledAnswers(judged)
  const either = eitherAnswers(judged)
  const measure = (
    answers: readonly Answer[],
    statistic: (sample: readonly Answer[]) => number | undefined,
  ): Measure => ({
    value: statistic(answers),
    interval: bootstrapInterval(answers, statistic, options),
  })
  const f1From = (threshold: number) => (sample: readonly Answer[]) => f1Of(findFrom(sample, threshold))
  const count = (answer: JudgedPair['answer']): number =>
    judged.filter((pair) => pair.answer === answer).length
  return {
    pairs: judged.length,
    recurring: count('recurring'),
    related: count('related'),
    averagePrecision: {
      recurring: measure(settled, averagePrecision),
      either: measure(either, averagePrecision),
    },
    f1: {
      recurring: measure(settled, f1From(thresholds.recurring)),
      either: measure(either, f1From(thresholds.related)),
    },
    calibrationError: measure(settled, calibrationError),
    reliability: reliability(settled),
    thresholds: [...new Set([...STEPS, thresholds.related, thresholds.recurring])]
      .sort((a, b) => a - b)
      .map((from) => ({
        from,
        recurring: sharesOf(findFrom(settled, from)),
        either: sharesOf(findFrom(either, from)),
      })),
  }
}

/** The question whether a pair is the same failing; related ones are left out. */
export const settledAnswers = (judged: readonly JudgedPair[]): readonly Answer[] =>
  judged
    .filter(({ answer }) => answer !== 'related')
    .map(({ probability, answer }) => ({ probability, isWanted: answer === 'recurring' }))

/** The question whether a pair is the same failing or related. */
export const eitherAnswers = (judged: readonly JudgedPair[]): readonly Answer[] =>
  judged.map(({ probability, answer }) => ({ probability, isWanted: answer !== 'none' }))

function sharesOf(finding: Finding): ThresholdRow['recurring'] {
  const { answered, wanted, hits } = finding
  const share = (n: number): Share => ({ hits, n, interval: wilsonInterval(hits, n) })
  return { precision: share(answered), recall: share(wanted), f1: f1Of(finding) }
}
