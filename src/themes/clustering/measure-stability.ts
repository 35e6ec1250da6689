import type { Matrix } from '../../vectors/matrix.ts'
import { clusterPoints } from './cluster-points.ts'
import { drawRows } from './draw-rows.ts'
import type { Partition } from './partition.ts'

const RUNS = 10
/** Of many points the mean settles sooner: each group has more members in every sample. */
const RUNS_OF_MANY = 5
const SAMPLE_SHARE = 0.9
const MOST_SAMPLED = 1000

/**
 * How far each group persists when the clustering is repeated with other seeds on samples of 90 % of the points (1,000 at
 * most): the mean, over its members and the runs, of the overlap (Jaccard) of the member's group now and then. 1 = always
 * the same company, 0 = never; what is split, merged or mixed falls.
 *
 * @returns one number per group, 0 to 1; equal input and seed give equal output
 * @see Hennig 2007, Cluster-wise assessment of cluster stability
 */
export function measureStability(points: Matrix, partition: Partition, seed: number): readonly number[] {
  const overlaps = Array.from({ length: partition.k }, () => ({ sum: 0, count: 0 }))
  const size = Math.min(MOST_SAMPLED, Math.ceil(SAMPLE_SHARE * points.rows))
  const runs = points.rows > MOST_SAMPLED ? RUNS_OF_MANY : RUNS
  for (let run = 1; run <= runs; run++) {
    const sample = drawRows(points, size, seed + 7919 * run)
    const starts =
      points.rows > MOST_SAMPLED ? ([seed + run] as const) : ([seed + 2 * run, seed + 2 * run + 1] as const)
    const again = clusterPoints(sample.points, Math.min(partition.k, sample.rows.length), starts)
    const now = sample.rows.map((i) => partition.groups[i]!)
    for (const [at, overlap] of memberOverlaps(now, again.groups).entries()) {
      const total = overlaps[now[at]!]!
      total.sum += overlap
      total.count++
    }
  }
  return overlaps.map(({ sum, count }) => (count > 0 ? sum / count : 0))
}

/** For each point the Jaccard index of the groups that it has in two divisions. */
function memberOverlaps(first: readonly number[], second: readonly number[]): readonly number[] {
  const count = (keys: readonly number[]) => {
    const counts = new Map<number, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return keys.map((key) => counts.get(key)!)
  }
  const most = 1 + Math.max(0, ...second)
  const [inFirst, inSecond] = [count(first), count(second)]
  const inBoth = count(first.map((group, i) => group * most + second[i]!))
  return inBoth.map((both, i) => both / (inFirst[i]! + inSecond[i]! - both))
}
