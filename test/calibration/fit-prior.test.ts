import { describe, expect, it } from 'vitest'
import { fitPrior, shareOfAnswers } from '../../src/calibration/fit-prior.ts'
import { seededRandom } from '../../src/util/seeded-random.ts'

/** Pairs of which a known share is the same failing, judged by weights that were fitted where it was `fittedShare`. */
function judged(count: number, share: number, fittedShare: number): readonly number[] {
  const random = seededRandom(3)
  return Array.from({ length: count }, (_, i) => {
    // A bell about +2 for the same failing and about -2 for others: the log odds of a value are 4 times it.
    const bell = (random() + random() + random() + random() - 2) * Math.sqrt(3)
    const value = (i < share * count ? 2 : -2) + bell
    const odds = Math.exp(4 * value) * (fittedShare / (1 - fittedShare))
    return odds / (1 + odds)
  })
}

describe('fitPrior(probabilities, fittedShare)', () => {
  it('finds how usual the same failing is where that differs from what the prior holds', () => {
    for (const share of [0.05, 0.2, 0.5]) {
      const fit = fitPrior(judged(4000, share, 0.1), 0.1)
      expect(Math.abs(fit.share - share)).toBeLessThan(0.02)
      expect(fit.shift).toBeCloseTo(Math.log2(fit.share / (1 - fit.share)) - Math.log2(0.1 / 0.9), 6)
    }
  })

  it('leaves a prior that is right nearly where it is', () => {
    expect(Math.abs(fitPrior(judged(4000, 0.1, 0.1), 0.1).shift)).toBeLessThan(0.25)
  })

  it('keeps a finite prior where nothing, or everything, is the same failing', () => {
    expect(fitPrior([0.001, 0.002, 0.001], 0.1).share).toBe(0.2)
    expect(fitPrior([0.999, 0.998], 0.1).share).toBe(0.75)
    expect(fitPrior([], 0.1)).toEqual({ pairs: 0, fittedShare: 0.1, share: 0.1, shift: 0 })
  })
})

describe('shareOfAnswers(counts)', () => {
  it('counts a related pair as 0.4 of one that is the same failing', () => {
    expect(shareOfAnswers({ pairs: 10, recurring: 1, related: 5 })).toBeCloseTo(0.3)
  })
})
