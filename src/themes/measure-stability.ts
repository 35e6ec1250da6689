import { seededRandom } from '../util/seeded-random.ts'
import { clusterPoints, type Partition } from './cluster-points.ts'
import type { Point } from './seed-centres.ts'

const RUNS = 10
const SAMPLE_SHARE = 0.9

/**
 * How far each group persists when the clustering is repeated with other seeds on samples of 90 % of the points: the
 * mean, over its members and the runs, of the overlap (Jaccard) of the member's group now and then. 1 = always the same
 * company, 0 = never; what is split, merged or mixed falls.
 *
 * @returns one number per group, 0 to 1; equal input and seed give equal output
 * @see Hennig 2007, Cluster-wise assessment of cluster stability
 */
export function measureStability(
  points: readonly Point[],
  partition: Partition,
  seed: number,
): readonly number[] {
  const overlaps = Array.from({ length: partition.k }, () => ({ sum: 0, count: 0 }))
  for (let run = 1; run <= RUNS; run++) {
    const random = seededRandom(seed + 7919 * run)
    const drawn = points.map(() => random())
    const limit =
      [...drawn].sort((a, b) => a - b)[Math.max(0, Math.ceil(SAMPLE_SHARE * points.length) - 1)] ?? 0
    const sample = [...points.keys()].filter((i) => drawn[i]! <= limit)
    const again = clusterPoints(
      sample.map((i) => points[i]!),
      Math.min(partition.k, sample.length),
      [seed + 2 * run, seed + 2 * run + 1],
    )
    const now = sample.map((i) => partition.groups[i]!)
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
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return keys.map((key) => counts.get(key)!)
  }
  const inFirst = count(first.map(String))
  const inSecond = count(second.map(String))
  const inBoth = count(first.map((group, i) => `${group} ${second[i]!}`))
  return inBoth.map((both, i) => both / (inFirst[i]! + inSecond[i]! - both))
}
