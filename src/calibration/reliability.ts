import { wilsonInterval } from '../util/wilson-interval.ts'
import type { Answer } from './rank-measures.ts'

/** The answers whose probability lies within a tenth. */
export interface ReliabilityBin {
  /** 0 to 0.9; the bin ends 0.1 further. */
  readonly from: number
  readonly n: number
  /** Mean probability that the model gave. */
  readonly expected: number
  /** Share that was wanted. */
  readonly observed: number
  readonly interval: { readonly low: number; readonly high: number }
}

/** Whether probabilities come true: bins of a tenth each, empty ones left out. */
export function reliability(answers: readonly Answer[]): readonly ReliabilityBin[] {
  return [...Array(10).keys()].flatMap((bin) => {
    const own = answers.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin)
    const hits = own.filter(({ isWanted }) => isWanted).length
    const interval = wilsonInterval(hits, own.length)
    if (!interval) return []
    const expected = own.reduce((sum, { probability }) => sum + probability, 0) / own.length
    return [{ from: bin / 10, n: own.length, expected, observed: hits / own.length, interval }]
  })
}

/**
 * Mean distance of probability from what came true, over the bins by their size.
 * @see Naeini, Cooper & Hauskrecht 2015 (expected calibration error)
 */
export function calibrationError(answers: readonly Answer[]): number | undefined {
  if (answers.length === 0) return undefined
  const gaps = reliability(answers).map(({ n, expected, observed }) => n * Math.abs(expected - observed))
  return gaps.reduce((sum, gap) => sum + gap, 0) / answers.length
}
