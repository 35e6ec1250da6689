import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Coding } from '../../src/agreement/coding.ts'
import { measureGroup, measurePair } from '../../src/agreement/measure-agreement.ts'
import { themeId } from '../../src/domain/ids.ts'

/** `food+work` is food first and work second, `''` leaves the concern open. */
const coding = (coder: string, ...themes: readonly string[]): Coding => ({
  coder,
  codes: new Map(
    themes.flatMap((text, i) => {
      const [theme = '', ...also] = text.split('+').map(themeId)
      return text === '' ? [] : [[`alpha-2025#${i}`, { theme: themeId(theme), also }] as const]
    }),
  ),
})
const reordered = ({ coder, codes }: Coding): Coding => ({ coder, codes: new Map([...codes].reverse()) })
const options = { resamples: 200, seed: 5 }
const themes = fc.array(fc.constantFrom('', 'food', 'work', 'faith+food'), { minLength: 12, maxLength: 12 })

describe('measurePair(a, b, options)', () => {
  test('takes the concerns that both coded', () => {
    const pair = measurePair(
      coding('anna', 'food', 'food', 'work', '', 'faith+work', 'food'),
      coding('ben', 'food', 'work', 'work', 'work', 'work', ''),
      options,
    )
    expect(pair).toMatchObject({
      coders: ['anna', 'ben'],
      concerns: 4,
      agreement: { value: 0.5 },
      agreementWithSeconds: { value: 0.75 },
      // Agreement 8/16; by chance (2 × 1 + 1 × 3) / 16.
      kappa: { value: 3 / 11 },
      confusions: [
        { themes: ['faith', 'work'], count: 1 },
        { themes: ['food', 'work'], count: 1 },
      ],
    })
    const { low, high } = pair.agreement.interval!
    expect(low).toBeLessThan(0.5)
    expect(high).toBeGreaterThan(0.5)
  })

  test('has no coefficient where there is nothing to compare', () => {
    const pair = measurePair(coding('anna', 'food', ''), coding('ben', '', 'food'), options)
    const none = { value: undefined, interval: undefined }
    expect(pair).toMatchObject({ concerns: 0, agreement: none, kappa: none, alpha: none, confusions: [] })
  })

  test('depends neither on the order of concerns nor on who comes first', () => {
    fc.assert(
      fc.property(themes, themes, (left, right) => {
        const [a, b] = [coding('anna', ...left), coding('ben', ...right)]
        const { kappa, alpha, agreement, agreementWithSeconds } = measurePair(a, b, options)
        expect(measurePair(reordered(b), reordered(a), options)).toMatchObject({
          ...{ kappa, alpha, agreement, agreementWithSeconds },
        })
      }),
      { numRuns: 30 },
    )
  })
})

describe('measureGroup(codings, options)', () => {
  test('takes the concerns that two or more coded, whatever the order of coders and concerns', () => {
    fc.assert(
      fc.property(themes, themes, themes, (one, two, three) => {
        const all = [coding('anna', ...one), coding('ben', ...two), coding('cora', ...three)]
        const group = measureGroup(all, options)
        expect(group.coders).toEqual(['anna', 'ben', 'cora'])
        expect(group.concerns).toBe(
          one.filter((_, i) => [one, two, three].filter((each) => each[i] !== '').length > 1).length,
        )
        expect(measureGroup(all.toReversed().map(reordered), options)).toEqual(group)
      }),
      { numRuns: 30 },
    )
  })

  test('is 1 for equal coders', () => {
    const same = ['food', 'work', 'work', 'faith']
    const { alpha } = measureGroup([coding('anna', ...same), coding('ben', ...same)], options)
    expect(alpha.value).toBe(1)
    expect(alpha.interval).toMatchObject({ low: 1, high: 1 })
  })
})
