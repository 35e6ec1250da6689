import type { Matrix } from '../../vectors/matrix.ts'
import { clusterFromSeeds, clusterPoints } from './cluster-points.ts'
import { drawRows } from './draw-rows.ts'
import type { Partition, Seeds } from './partition.ts'
import { drawPairs, repeatability } from './repeatability.ts'
import { simplifiedSilhouette } from './simplified-silhouette.ts'

// The numbers of clusters in question, at most: enough to see the peak, few enough for a large corpus.
const MOST_COUNTS = 24
const LEAST_CLUSTERS = 10
const MOST_CLUSTERS = 150
const SAMPLE = 1500
const PAIRS = 2
/** Up to so many points every number is tried, from all starts; else the peak is looked for in steps. */
const FEW = 300

/**
 * Divides points into the number of groups that is clearest and comes back most: the highest product of the simplified
 * silhouette and of how far two samples are divided alike; the smaller number of equals. In question are all numbers from
 * √n (10 at most) to n/2 (150 at most), or 24 of them in even ratios. Of more than 300 points every fourth number is tried
 * first, then those around the best; of more than 1,500 points a seeded sample tells the number. With fewer than four
 * points every point is a group of its own.
 */
export function choosePartition(points: Matrix, seeds: Seeds): Partition {
  const counts = clusterCounts(points.rows)
  const sample = drawRows(points, SAMPLE, seeds[0]).points
  const isFew = sample.rows <= FEW
  const pairs = drawPairs(sample, seeds[0], PAIRS)
  const scores = new Map<number, number>()
  const score = (k: number): number => {
    const known = scores.get(k)
    if (known !== undefined) return known
    const partition = clusterFromSeeds(sample, k, isFew ? seeds : [seeds[0]])
    const found = simplifiedSilhouette(sample, partition) * repeatability(pairs, k, seeds[0])
    scores.set(k, found)
    return found
  }
  const best = isFew ? peak(counts, score) : peakInSteps(counts, score)
  return clusterPoints(points, best ?? 0, seeds)
}

/** The number that scores highest; the first of equals. */
function peak(counts: readonly number[], score: (k: number) => number): number | undefined {
  let best: number | undefined
  for (const k of counts) if (best === undefined || score(k) > score(best) + 1e-9) best = k
  return best
}

const STRIDE = 4

function peakInSteps(counts: readonly number[], score: (k: number) => number): number | undefined {
  const last = counts.length - 1
  const coarse = peak(
    counts.filter((_, i) => i % STRIDE === 0 || i === last),
    score,
  )
  const at = counts.indexOf(coarse ?? NaN)
  return peak(counts.slice(Math.max(0, at - STRIDE + 1), at + STRIDE), score)
}

/** The numbers of clusters to try for n points, rising: all of the range when they are few, else evenly spread ratios. */
export function clusterCounts(n: number): readonly number[] {
  if (n < 4) return n === 0 ? [] : [n]
  const least = Math.min(LEAST_CLUSTERS, Math.round(Math.sqrt(n)))
  const most = Math.max(least, Math.min(MOST_CLUSTERS, Math.floor(n / 2)))
  if (most - least < MOST_COUNTS) return Array.from({ length: most - least + 1 }, (_, i) => least + i)
  const step = (most / least) ** (1 / (MOST_COUNTS - 1))
  return [...new Set(Array.from({ length: MOST_COUNTS }, (_, i) => Math.round(least * step ** i)))]
}
