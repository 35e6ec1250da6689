import { describe, expect, test } from 'vitest'
import { matrixOf } from '../../support/matrix-of.ts'
import { seedCentres } from '../../../src/themes/clustering/seed-centres.ts'

const corners = [
  [0, 0],
  [0.1, 0],
  [9, 9],
  [9.1, 9],
  [0, 9],
  [0, 9.1],
]

const places = (rows: readonly number[][], k: number, seed: number) => {
  const { rows: found, dims, data } = seedCentres(matrixOf(rows), k, seed)
  return Array.from({ length: found }, (_, g) => [...data.slice(g * dims, (g + 1) * dims)])
}

describe('seedCentres(points, k, seed)', () => {
  test('starts far apart, at points', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const centres = places(corners, 3, seed)
      expect(new Set(centres.map(([x, y]) => `${Math.round(x!)} ${Math.round(y!)}`)).size).toBe(3)
      for (const centre of centres)
        expect(corners.map((corner) => corner.map(Math.fround))).toContainEqual(centre)
    }
  })

  test('repeats itself for an equal seed', () => {
    expect(places(corners, 4, 7)).toEqual(places(corners, 4, 7))
  })

  test('gives no more centres than there are different places', () => {
    expect(
      places(
        [
          [1, 1],
          [1, 1],
          [2, 2],
        ],
        3,
        1,
      ),
    ).toHaveLength(2)
    expect(places([], 3, 1)).toEqual([])
  })
})
