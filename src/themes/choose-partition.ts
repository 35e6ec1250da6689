import { clusterPoints, type Partition, type Seeds } from './cluster-points.ts'
import type { Point } from './seed-centres.ts'
import { simplifiedSilhouette } from './simplified-silhouette.ts'

// The numbers of clusters tried, at most: enough to see the peak, few enough for a large corpus.
const MOST_TRIALS = 24
const MOST_CLUSTERS = 100

/**
 * Divides points into the number of groups, √n to n/2 (100 at most), whose silhouette is highest; the smaller number
 * of equals. With fewer than four points every point is a group of its own.
 */
export function choosePartition(points: readonly Point[], seeds: Seeds): Partition {
  let best: Partition | undefined
  let bestWidth = -Infinity
  for (const k of clusterCounts(points.length)) {
    const partition = clusterPoints(points, k, seeds)
    const width = simplifiedSilhouette(points, partition)
    if (best === undefined || width > bestWidth + 1e-9) [best, bestWidth] = [partition, width]
  }
  return best ?? clusterPoints(points, points.length, seeds)
}

/** The numbers of clusters to try for n points, rising: all of the range when they are few, else evenly spread ratios. */
export function clusterCounts(n: number): readonly number[] {
  if (n < 4) return n === 0 ? [] : [n]
  const least = Math.round(Math.sqrt(n))
  const most = Math.max(least, Math.min(MOST_CLUSTERS, Math.floor(n / 2)))
  if (most - least < MOST_TRIALS) return Array.from({ length: most - least + 1 }, (_, i) => least + i)
  const step = (most / least) ** (1 / (MOST_TRIALS - 1))
  return [...new Set(Array.from({ length: MOST_TRIALS }, (_, i) => Math.round(least * step ** i)))]
}
