import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawSample } from '../../src/agreement/draw-sample.ts'

const concerns = Array.from({ length: 60 }, (_, i) => ({
  concernId: `alpha-2025#${i}`,
  themeId: i < 50 ? 'food' : i < 59 ? 'work' : 'faith',
}))
const idsOf = (sample: readonly { readonly concernId: string }[]) => sample.map(({ concernId }) => concernId)

describe('drawSample(concerns, options)', () => {
  test('draws each concern once at most, and some of each theme', () => {
    for (let seed = 0; seed < 20; seed++) {
      const sample = drawSample(concerns, { size: 12, seed })
      expect(new Set(idsOf(sample)).size).toBe(12)
      const counts = ['food', 'work', 'faith'].map(
        (theme) => sample.filter(({ themeId }) => themeId === theme).length,
      )
      expect(counts).toEqual([9, 2, 1])
    }
  })

  test('draws the same in the same order, whatever the order of the concerns', () => {
    const drawn = drawSample(concerns, { size: 12, seed: 7 })
    fc.assert(
      fc.property(fc.shuffledSubarray(concerns, { minLength: 60 }), (shuffled) => {
        expect(drawSample(shuffled, { size: 12, seed: 7 })).toEqual(drawn)
      }),
      { numRuns: 20 },
    )
  })

  test('draws otherwise with another seed, and not in the order of ids or themes', () => {
    const drawn = idsOf(drawSample(concerns, { size: 60, seed: 1 }))
    expect(drawn).not.toEqual(idsOf(drawSample(concerns, { size: 60, seed: 2 })))
    expect(drawn).not.toEqual(idsOf(concerns))
    expect(drawn.toSorted()).toEqual(idsOf(concerns).toSorted())
  })

  test('draws every concern of a theme equally often', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 2000; seed++)
      for (const id of idsOf(drawSample(concerns, { size: 12, seed })))
        times.set(id, (times.get(id) ?? 0) + 1)
    // 9 of 50 in 2,000 draws: 360 each, give or take four standard deviations of 17.
    for (const { concernId } of concerns.slice(0, 50)) {
      expect(times.get(concernId)).toBeGreaterThan(290)
      expect(times.get(concernId)).toBeLessThan(430)
    }
  })
})
