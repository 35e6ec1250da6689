import { describe, expect, test } from 'vitest'
import { measured } from '../../../src/themes/clustering/cluster-points.ts'
import { splitVague } from '../../../src/themes/clustering/split-vague.ts'
import { seededRandom } from '../../../src/util/seeded-random.ts'
import { matrixOf } from '../../support/matrix-of.ts'

const random = seededRandom(2)
/** Points of length 1 about an axis, so far from it. */
const about = (axis: number, n: number, spread: number, lean = 0) =>
  Array.from({ length: n }, () => {
    const point = Array.from({ length: 8 }, (_, d) => spread * (random() - 0.5) + (d === axis ? 1 : 0))
    point[7]! += lean
    const length = Math.hypot(...point)
    return point.map((value) => value / length)
  })

const tight = [0, 1, 2, 3, 4].flatMap((axis) => about(axis, 6, 0.5))
const groupsOfTight = tight.map((_, i) => Math.floor(i / 6))

describe('splitVague(points, partition, seed)', () => {
  test('splits a small tight part off from a big vague group, and nothing else', () => {
    const vague = about(5, 20, 1.4)
    const hidden = about(5, 5, 0.05, -1)
    const points = matrixOf([...tight, ...vague, ...hidden])
    const { partition } = measured(points, [...groupsOfTight, ...Array<number>(25).fill(5)])
    const { groups, k } = splitVague(points, partition, 1)
    expect(k).toBe(7)
    expect(groups.slice(0, 30)).toEqual(groupsOfTight)
    expect(new Set(groups.slice(50))).toEqual(new Set([6]))
    expect(groups.filter((group) => group === 6).length).toBeLessThan(10)
  })

  test('leaves groups as they are that hold nothing tight, are small, or few', () => {
    const spread = about(5, 20, 3)
    const points = matrixOf([...tight, ...spread])
    const { partition } = measured(points, [...groupsOfTight, ...Array<number>(20).fill(5)])
    expect(splitVague(points, partition, 1)).toBe(partition)
    const few = matrixOf(tight.slice(0, 12))
    const two = measured(few, groupsOfTight.slice(0, 12)).partition
    expect(splitVague(few, two, 1)).toBe(two)
  })

  test('bears groups of equal points', () => {
    const points = matrixOf([...tight, ...Array.from({ length: 8 }, () => [0, 0, 0, 0, 0, 1, 0, 0])])
    const { partition } = measured(points, [...groupsOfTight, ...Array<number>(8).fill(5)])
    expect(splitVague(points, partition, 1)).toBe(partition)
  })
})
