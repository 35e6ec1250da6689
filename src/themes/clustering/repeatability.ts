import type { Matrix } from '../../vectors/matrix.ts'
import { clusterFromSeeds } from './cluster-points.ts'
import { drawRows, type DrawnRows } from './draw-rows.ts'

const SAMPLE_SHARE = 0.85

/** Two samples of the same points. */
export type SamplePair = readonly [DrawnRows, DrawnRows]

/** Draws pairs of samples of 85 % of the points, for `repeatability`. */
export function drawPairs(points: Matrix, seed: number, pairs: number): readonly SamplePair[] {
  const size = Math.ceil(SAMPLE_SHARE * points.rows)
  const draw = (number: number): DrawnRows => drawRows(points, size, seed + 104_729 * number)
  return Array.from({ length: pairs }, (_, pair) => [draw(2 * pair + 1), draw(2 * pair + 2)] as const)
}

/**
 * How alike two samples of the same points are divided into k groups, where both have a point: the adjusted Rand index,
 * mean over pairs of samples. 1 = the same, 0 = by chance.
 *
 * @see Lange et al. 2004, Stability-based validation of clustering solutions; Hubert & Arabie 1985
 */
export function repeatability(samples: readonly SamplePair[], k: number, seed: number): number {
  const divided = ({ rows, points }: DrawnRows, start: number): ReadonlyMap<number, number> => {
    const { groups } = clusterFromSeeds(points, Math.min(k, rows.length), [start])
    return new Map(rows.map((row, at) => [row, groups[at]!]))
  }
  const indices = samples.map(([a, b], pair) => {
    const [first, second] = [divided(a, seed + 2 * pair + 1), divided(b, seed + 2 * pair + 2)]
    const both = [...first.keys()].filter((row) => second.has(row))
    return adjustedRandIndex(
      both.map((row) => first.get(row)!),
      both.map((row) => second.get(row)!),
    )
  })
  return Math.max(0, indices.reduce((sum, index) => sum + index, 0) / indices.length)
}

function adjustedRandIndex(first: readonly number[], second: readonly number[]): number {
  const most = 1 + Math.max(0, ...second)
  const [inFirst, inSecond] = [pairsWithin(first), pairsWithin(second)]
  const inBoth = pairsWithin(first.map((group, i) => group * most + second[i]!))
  const all = (first.length * (first.length - 1)) / 2
  const expected = all > 0 ? (inFirst * inSecond) / all : 0
  const highest = (inFirst + inSecond) / 2
  return highest === expected ? 1 : (inBoth - expected) / (highest - expected)
}

function pairsWithin(groups: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}
