import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/util/seeded-random.ts'

const draw = (seed: number, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

describe('seededRandom(seed)', () => {
  test('repeats its sequence for an equal seed only', () => {
    expect(draw(7, 20)).toEqual(draw(7, 20))
    expect(draw(7, 20)).not.toEqual(draw(8, 20))
  })

  test('spreads evenly over [0, 1)', () => {
    const numbers = draw(1, 10_000)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThan(1)
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length
      expect(share).toBeCloseTo(0.1, 1)
    }
  })
})
