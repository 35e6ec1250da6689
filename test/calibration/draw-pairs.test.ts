import { describe, expect, it } from 'vitest'
import { drawPairs, type DrawablePair } from '../../src/calibration/draw-pairs.ts'

const thresholds = {
  recurrence: { recurring: 0.6, related: 0.2 },
  sharedIssue: { recurring: 0.5, related: 0.2 },
}
const pairs = [...Array(400).keys()].map((i): DrawablePair => ({
  kind: i % 4 === 0 ? 'recurrence' : 'sharedIssue',
  concerns: [`alpha#${String(i)}`, `bravo#${String(i)}`],
  // As in a corpus, most pairs are far below.
  probability: (i / 400) ** 4,
}))
const draw = (size: number, seed = 1, from: readonly DrawablePair[] = pairs) =>
  drawPairs(from, { size, seed, thresholds })

describe('drawPairs(pairs, options)', () => {
  it('takes both kinds, and both sides of the thresholds alike', () => {
    const drawn = draw(40)
    expect(drawn).toHaveLength(40)
    expect(new Set(drawn).size).toBe(40)
    for (const kind of ['recurrence', 'sharedIssue'] as const) {
      const { recurring, related } = thresholds[kind]
      const own = drawn.filter((pair) => pair.kind === kind)
      expect(own).toHaveLength(20)
      expect(own.filter(({ probability }) => probability >= recurring)).toHaveLength(8)
      expect(own.filter(({ probability }) => probability < related)).toHaveLength(8)
    }
  })

  it('is in an order that tells nothing, the same for a seed whatever the order of the pairs', () => {
    const drawn = draw(40)
    const rising = drawn.filter(({ probability }, i) => i > 0 && probability > drawn[i - 1]!.probability)
    expect(rising.length).toBeGreaterThan(10)
    expect(rising.length).toBeLessThan(30)
    expect(draw(40, 1, pairs.toReversed())).toEqual(drawn)
    expect(draw(40, 2)).not.toEqual(drawn)
  })

  it('takes all there are where they are fewer', () => {
    expect(new Set(draw(1000))).toEqual(new Set(pairs))
    expect(draw(5, 1, [])).toEqual([])
  })
})
