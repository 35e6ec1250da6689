import { describe, expect, test } from 'vitest'
import { seedCentres } from '../../src/themes/seed-centres.ts'

const corners = [
  [0, 0],
  [0.1, 0],
  [9, 9],
  [9.1, 9],
  [0, 9],
  [0, 9.1],
]

describe('seedCentres(points, k, seed)', () => {
  test('starts far apart, at points', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const centres = seedCentres(corners, 3, seed)
      expect(new Set(centres.map(([x, y]) => `${Math.round(x!)} ${Math.round(y!)}`)).size).toBe(3)
      for (const centre of centres) expect(corners).toContainEqual(centre)
    }
  })

  test('repeats itself for an equal seed', () => {
    expect(seedCentres(corners, 4, 7)).toEqual(seedCentres(corners, 4, 7))
  })

  test('gives no more centres than there are different places', () => {
    expect(
      seedCentres(
        [
          [1, 1],
          [1, 1],
          [2, 2],
        ],
        3,
        1,
      ),
    ).toHaveLength(2)
    expect(seedCentres([], 3, 1)).toEqual([])
  })
})
