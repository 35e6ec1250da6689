import type { Matrix } from '../../vectors/matrix.ts'
import { clusterFromSeeds } from './cluster-points.ts'
import { drawRows } from './draw-rows.ts'

const SAMPLE_SHARE = 0.85

/**
 * How alike two samples of 85 % of the points are divided into k groups, where both have a point: the adjusted Rand index, mean
 * over pairs of samples. 1 = the same, 0 = by chance.
 *
 * @see Lange et al. 2004, Stability-based validation of clustering solutions; Hubert & Arabie 1985
 */
export function repeatability(points: Matrix, k: number, seed: number, pairs: number): number {
  const size = Math.ceil(SAMPLE_SHARE * points.rows)
  const divided = (draw: number): ReadonlyMap<number, number> => {
    const sample = drawRows(points, size, seed + 104_729 * draw)
    const { groups } = clusterFromSeeds(sample.points, Math.min(k, size), [seed + draw])
    return new Map(sample.rows.map((row, at) => [row, groups[at]!]))
  }
  let sum = 0
  for (let pair = 0; pair < pairs; pair++) {
    const [first, second] = [divided(2 * pair + 1), divided(2 * pair + 2)]
    const both = [...first.keys()].filter((row) => second.has(row))
    sum += adjustedRandIndex(
      both.map((row) => first.get(row)!),
      both.map((row) => second.get(row)!),
    )
  }
  return Math.max(0, sum / pairs)
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
