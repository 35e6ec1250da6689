import { describe, expect, test } from 'vitest'
import { drawRows } from '../../../src/themes/clustering/draw-rows.ts'
import { matrixOf } from '../../support/matrix-of.ts'

const points = matrixOf(Array.from({ length: 50 }, (_, i) => [i, -i]))

describe('drawRows(points, size, seed)', () => {
  test('draws different rows in their order, the same for an equal seed', () => {
    const { rows, points: drawn } = drawRows(points, 20, 4)
    expect(new Set(rows).size).toBe(20)
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect([...drawn.data]).toEqual(rows.flatMap((i) => [i, -i]).map(Math.fround))
    expect(drawRows(points, 20, 4).rows).toEqual(rows)
    expect(drawRows(points, 20, 5).rows).not.toEqual(rows)
  })

  test('gives every row about as often', () => {
    const counts = new Array<number>(50).fill(0)
    for (let seed = 0; seed < 400; seed++)
      for (const row of drawRows(points, 10, seed).rows) counts[row]! += 1
    // 80 expected; 5 standard deviations are 40.
    expect(Math.min(...counts)).toBeGreaterThan(40)
    expect(Math.max(...counts)).toBeLessThan(120)
  })

  test('gives all when there are no more', () => {
    expect(drawRows(points, 50, 1).points).toBe(points)
  })
})
